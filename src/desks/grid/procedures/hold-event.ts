import { duty } from '#kernel/access/access.ts';
import { naturalDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Guard } from '#kernel/procedure/procedure.ts';
import { CityEvent } from '../registers/city-event.ts';

const officer = duty('event-officer');
const planned: Guard = { if: { safetyPlan: { filled: true } }, says: { zh: '没有安全工作方案，不能举办', en: 'There is no safety plan.' } };

/**
 * How an event comes to be: planned, permitted where it is large, held, evaluated. 大型群众性活动安全管理条例 art. 2 and
 * 11 ask for a permit of the public security body from 1,000 people on; it is that body's to give and is entered from its paper.
 */
export const HoldEvent = defineProcedure('hold-event', {
  of: CityEvent,
  title: { zh: '活动举办', en: 'Holding an event' },
  initial: 'planned',
  states: {
    planned: { title: { zh: '筹备', en: 'Planned' } },
    applied: { title: { zh: '已申请许可', en: 'Permit asked for' } },
    permitted: { title: { zh: '已许可', en: 'Permitted' } },
    held: { title: { zh: '已举办', en: 'Held' } },
    evaluated: { title: { zh: '已评估', en: 'Evaluated' }, end: true },
    cancelled: { title: { zh: '取消', en: 'Cancelled' }, end: true },
  },
  actions: {
    apply: { title: { zh: '申请安全许可', en: 'Ask for the permit' }, from: ['planned'], to: 'applied', by: officer, form: { safetyPlan: 'required' } },
    permit: { title: { zh: '凭许可决定登记', en: 'Enter the permit' }, from: ['applied'], to: 'permitted', by: officer, form: { permit: 'required' }, stamps: { permittedOn: 'day' } },
    notPermitted: { title: { zh: '未获许可，取消', en: 'Not permitted' }, from: ['applied'], to: 'cancelled', by: officer, reason: true },
    postpone: { title: { zh: '改期', en: 'Postpone' }, from: ['planned', 'permitted'], to: 'planned', by: officer, reason: true, form: { plannedOn: 'required' } },
    hold: {
      title: { zh: '举办', en: 'Hold' },
      from: ['permitted'],
      to: 'held',
      by: officer,
      form: { heldOn: 'required', incident: 'optional' },
      guards: [{ if: { permit: { filled: true } }, says: { zh: '没有安全许可，不能举办', en: 'There is no permit.' } }, planned],
    },
    holdSmall: {
      title: { zh: '举办（千人以下）', en: 'Hold (under 1,000)' },
      from: ['planned'],
      to: 'held',
      by: officer,
      form: { safetyPlan: 'required', heldOn: 'required', incident: 'optional' },
      guards: [{ if: { expected: { below: 1000 } }, says: { zh: '预计千人以上的活动须先取得公安机关安全许可', en: 'An event for 1,000 people or more needs a permit first.' } }, planned],
    },
    cancel: { title: { zh: '取消', en: 'Cancel' }, from: ['planned', 'permitted'], to: 'cancelled', by: officer, reason: true },
    evaluate: { title: { zh: '评估', en: 'Evaluate' }, from: ['held'], to: 'evaluated', by: officer, form: { attendance: 'required', incident: 'required', evaluation: 'required', footfallEffect: 'optional' } },
  },
  clocks: {
    permit: { title: { zh: '许可审查期限', en: 'Limit for the permit' }, limit: naturalDays(7), from: ['applied'], until: ['permitted', 'cancelled'], marks: 'permitInTime', basis: '《大型群众性活动安全管理条例》第十四条：自受理之日起 7 日内' },
  },
});
