import { duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Inspection } from '../registers/inspection.ts';

/** Holders of an enforcement certificate, a duty for each body. Grid workers and assistants have none. */
export const INSPECTOR_DUTIES = ['inspector-market', 'inspector-fire', 'inspector-work', 'inspector-tax', 'inspector-police', 'inspector-commerce'] as const;

const INSPECTORS = duty(...INSPECTOR_DUTIES);

/** From the draw to the published result: who checks enters it, and who enters it publishes it. */
export const Inspect = defineProcedure('inspect', {
  of: Inspection,
  title: { zh: '双随机检查', en: 'Inspection' },
  initial: 'planned',
  states: {
    planned: { title: { zh: '已抽取派发', en: 'Drawn and handed out' } },
    notified: { title: { zh: '已通知', en: 'Notified' } },
    carriedOut: { title: { zh: '已检查', en: 'Carried out' } },
    entered: { title: { zh: '结果已录入', en: 'Result entered' } },
    published: { title: { zh: '已公示', en: 'Published' }, end: true },
    cancelled: { title: { zh: '取消检查', en: 'Cancelled' }, end: true },
  },
  actions: {
    notify: { title: { zh: '送达检查通知', en: 'Notify' }, from: ['planned'], to: 'notified', by: INSPECTORS, stamps: { notifiedOn: 'day' } },
    carryOut: { title: { zh: '实施检查', en: 'Carry out' }, from: ['notified'], to: 'carriedOut', by: INSPECTORS, form: { record: 'required' }, stamps: { carriedOutOn: 'day' } },
    enter: {
      title: { zh: '录入结果', en: 'Enter the result' }, from: ['carriedOut'], to: 'entered', by: INSPECTORS,
      form: { finding: 'required', disposal: 'required', first: 'optional', slight: 'optional', put: 'optional' }, stamps: { enteredOn: 'day' },
    },
    // Only a first violation with slight harm that was put right in time may go unpunished (Administrative Punishment Law, art. 33).
    enterUnpunished: {
      title: { zh: '录入首违不罚', en: 'Enter a first violation without penalty' }, from: ['carriedOut'], to: 'entered', by: INSPECTORS,
      form: { finding: 'required', first: 'required', slight: 'required', put: 'required' },
      guards: [{ if: { first: true, slight: true, put: true }, says: { zh: '首违不罚须同时满足：初次违法、危害后果轻微、及时改正（《行政处罚法》第三十三条）。', en: 'No penalty needs all three: first violation, slight harm, put right in time.' } }],
      stamps: { enteredOn: 'day', disposal: { value: 'no-penalty' } },
    },
    sendBack: { title: { zh: '审核退回', en: 'Send back' }, from: ['entered'], to: 'carriedOut', by: duty('supervision-planner'), reason: true },
    publish: { title: { zh: '公示', en: 'Publish' }, from: ['entered'], to: 'published', by: duty('supervision-planner'), stamps: { publishedOn: 'day' } },
    cancel: { title: { zh: '取消', en: 'Cancel' }, from: ['planned', 'notified'], to: 'cancelled', by: duty('supervision-planner'), reason: true },
  },
  clocks: {
    publication: { title: { zh: '公示期限', en: 'Time to publish' }, limit: workingDays(20), from: ['carriedOut'], until: ['published'], marks: 'publishedInTime', basis: '国发〔2019〕5号：抽查任务完成之日起 20 个工作日内公示' },
  },
});
