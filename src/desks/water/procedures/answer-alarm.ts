import { duty } from '#kernel/access/access.ts';
import { workingHours } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { WaterAlarm } from '../registers/water-alarm.ts';

const dispatcher = duty('water-dispatcher');

/** How an alarm is answered: raised by the platform, taken on, cleared with what was done; a false one says why. */
export const AnswerAlarm = defineProcedure('answer-alarm', {
  of: WaterAlarm,
  title: { zh: '水位预警处置', en: 'Answering an alarm' },
  initial: 'raised',
  states: {
    raised: { title: { zh: '待响应', en: 'Raised' } },
    answered: { title: { zh: '处置中', en: 'Being dealt with' } },
    cleared: { title: { zh: '已解除', en: 'Cleared' }, end: true },
    dismissed: { title: { zh: '误报', en: 'False' }, end: true },
  },
  actions: {
    answer: { title: { zh: '响应', en: 'Answer' }, from: ['raised'], to: 'answered', by: dispatcher, form: { cause: 'required' } },
    dismiss: { title: { zh: '判定误报', en: 'Dismiss' }, from: ['raised', 'answered'], to: 'dismissed', by: dispatcher, reason: true },
    clear: { title: { zh: '解除', en: 'Clear' }, from: ['answered'], to: 'cleared', by: dispatcher, form: { measures: 'required' }, stamps: { clearedOn: 'day' } },
  },
  clocks: {
    answer: { title: { zh: '响应时限', en: 'Limit for answering' }, limit: workingHours(2), from: ['raised'], until: ['answered', 'dismissed'], marks: 'answeredInTime', basis: '本区水系调度规程（演示）：2 工作时内响应' },
  },
});
