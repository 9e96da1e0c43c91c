import type { Who } from '../access/access.ts';
import type { Limit } from '../calendar/calendar.ts';

/** When a step of an escalation is taken: when so much of a limit is left, when it is over, or when it has been over for so long. */
export type EscalationWhen = 'due' | { readonly before: Limit } | { readonly after: Limit };

/** A step of an escalation 催办: when it is taken, and who is told. `holder` is whoever the open task is for. */
export type EscalationStep = { readonly when: EscalationWhen; readonly tells: readonly ('holder' | Who)[] };
