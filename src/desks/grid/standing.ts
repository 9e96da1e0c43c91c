import { defineStandingAct, type StandingAct } from '#kernel/standing/standing-act.ts';
import { wasInTime } from './was-in-time.ts';

/** Rule 4: the platform judges each report of handling by the limit as it last stood, and never twice. */
export const JudgeHandling: StandingAct = defineStandingAct('grid/judge-handling', {
  title: { zh: '判定案卷是否按期处置', en: 'Judge whether a case was handled in time' },
  of: 'city-case',
  where: { state: 'toCheck' },
  action: 'judge',
  decide: ({ since, values }) => {
    const { handledAt, limitEndsAt } = values;
    if (typeof handledAt !== 'string' || typeof limitEndsAt !== 'string') return undefined;
    // Every step moves `since`, so only the report itself stands at the moment at which it was made.
    return since === handledAt ? { inTime: wasInTime(handledAt, limitEndsAt) } : undefined;
  },
});
