import { dueAt, naturalDays } from '#kernel/calendar/calendar.ts';
import { defineStandingAct, type StandingAct } from '#kernel/standing/standing-act.ts';

const NOTICE_DAYS = { noticed: 20, pushed: 10 } as const;

/** A public notice or a push ends by itself when it has stood its days without objection (Regulations on Registration, art. 33). */
export const EndNotice: StandingAct = defineStandingAct('services/end-notice', {
  title: { zh: '注销公示期满', en: 'End a public notice of closing' },
  of: 'deregistration',
  where: { state: { in: ['noticed', 'pushed'] } },
  action: 'endNotice',
  decide: ({ state, since }, { now, calendar }) => {
    if (since === undefined || (state !== 'noticed' && state !== 'pushed')) return undefined;
    return now >= dueAt(calendar, naturalDays(NOTICE_DAYS[state]), since) ? {} : undefined;
  },
});
