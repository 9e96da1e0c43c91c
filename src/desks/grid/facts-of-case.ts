import type { CaseFacts } from './evaluate-cases.ts';

const UNHANDLED: ReadonlySet<string> = new Set(['dispatched', 'handling', 'extensionAsked']);
const HANDLED: ReadonlySet<string> = new Set(['toCheck', 'passed', 'closed']);

/**
 * What an evaluation reads of a case's record: undefined where nobody had to handle it (not filed, handed back, suspended,
 * cancelled). A case in rework is not handled, although it was reported so once.
 */
export function factsOfCase(values: Readonly<Record<string, unknown>>, state: string, of: 'community' | 'handler'): CaseFacts | undefined {
  const { limitEndsAt, handledAt } = values;
  const key = values[of];
  const isHandled = HANDLED.has(state) && typeof handledAt === 'string';
  if (typeof limitEndsAt !== 'string' || typeof key !== 'string' || !(isHandled || UNHANDLED.has(state))) return undefined;
  return { of: key, limitEndsAt, reworked: values['reworked'] === true, extended: values['extended'] === true, ...(isHandled ? { handledAt } : {}) };
}
