import { duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Errand } from '../registers/errand.ts';

const worker = duty('community-worker');

/** How an errand is done: handed over with proof, or given back with the reason. */
export const DoErrand = defineProcedure('do-errand', {
  of: Errand,
  title: { zh: '红色代办办理', en: 'Doing an errand' },
  states: {
    taken: { title: { zh: '代办中', en: 'Taken' } },
    done: { title: { zh: '已交付', en: 'Handed over' }, end: true },
    givenBack: { title: { zh: '已退回', en: 'Given back' }, end: true },
  },
  initial: 'taken',
  actions: {
    handOver: {
      title: { zh: '办结交付', en: 'Hand over' },
      from: ['taken'],
      to: 'done',
      by: worker,
      form: { proof: 'required', satisfied: 'optional' },
      guards: [{ if: { consent: true }, says: { zh: '没有本人委托，不得代办', en: 'The resident has not asked for it.' } }],
      stamps: { handedOverOn: 'day' },
    },
    giveBack: { title: { zh: '退回', en: 'Give back' }, from: ['taken'], to: 'givenBack', by: worker, reason: true },
  },
  clocks: {
    errand: { title: { zh: '代办时限', en: 'Errand' }, limit: workingDays(3), from: ['taken'], until: ['done'], marks: 'inTime', basis: '本区“红色代办”服务规范（演示）' },
  },
});
