import { duty } from '#kernel/access/access.ts';
import { defineProcedure, type Guard } from '#kernel/procedure/procedure.ts';
import { CityEvent } from '../registers/city-event.ts';

const planned: readonly Guard[] = [{ if: { safetyPlan: { filled: true } }, says: { zh: '没有安全工作方案，不能举办', en: 'There is no safety plan.' } }];

/** How an event comes to be: planned, permitted where it is large, held, evaluated. */
export const HoldEvent = defineProcedure('hold-event', {
  of: CityEvent,
  title: { zh: '活动举办', en: 'Holding an event' },
  initial: 'planned',
  states: {
    planned: { title: { zh: '筹备', en: 'Planned' } },
    permitted: { title: { zh: '已许可', en: 'Permitted' } },
    held: { title: { zh: '已举办', en: 'Held' } },
    evaluated: { title: { zh: '已评估', en: 'Evaluated' }, end: true },
    cancelled: { title: { zh: '取消', en: 'Cancelled' }, end: true },
  },
  actions: {
    permit: { title: { zh: '取得安全许可', en: 'Permit granted' }, from: ['planned'], to: 'permitted', by: duty('event-officer'), form: { permit: 'required', safetyPlan: 'required' } },
    hold: { title: { zh: '举办', en: 'Hold' }, from: ['permitted'], to: 'held', by: duty('event-officer'), form: { attendance: 'required', incident: 'required' }, guards: planned },
    holdSmall: {
      title: { zh: '举办（千人以下）', en: 'Hold (under 1,000)' },
      from: ['planned'],
      to: 'held',
      by: duty('event-officer'),
      form: { safetyPlan: 'required', attendance: 'required', incident: 'required' },
      guards: [{ if: { expected: { below: 1000 } }, says: { zh: '预计千人以上的活动须先取得公安机关安全许可', en: 'An event for 1,000 people or more needs a permit first.' } }],
    },
    cancel: { title: { zh: '取消', en: 'Cancel' }, from: ['planned', 'permitted'], to: 'cancelled', by: duty('event-officer'), reason: true },
    evaluate: { title: { zh: '评估', en: 'Evaluate' }, from: ['held'], to: 'evaluated', by: duty('event-officer'), form: { footfallEffect: 'optional' } },
  },
});
