import type { Limit } from '../calendar/calendar.ts';

/** Where an action leads that goes back to the state from which the case came, and to the person who acted there. */
export const PREVIOUS = '@previous';

/** Where an action leads that leaves the case in its state. */
export const SAME = '@same';

/** What an action is in the words of administrative procedure, with the rules that follow from it (docs/rules/procedures.md). */
export type Move =
  /** 退回: back to who had it before, or to a named state. */
  | { readonly kind: 'return' }
  /** 补正: the applicant is asked, once, for what is missing; a clock stands still meanwhile. */
  | { readonly kind: 'correction' }
  /** 返工: done again after a failed check; `counts` is the field that says how often. */
  | { readonly kind: 'rework'; readonly counts?: string }
  /** 延期申请 */
  | { readonly kind: 'ask-extension'; readonly clock: string }
  /** 准予延期: moves the due date by `amount` in the unit of the clock's limit, a number or a field that says it. */
  | { readonly kind: 'grant-extension'; readonly clock: string; readonly amount: number | { readonly field: string; readonly most: number }; readonly basis: string }
  /** 不予延期 */
  | { readonly kind: 'refuse-extension'; readonly clock: string }
  /** 挂起: nothing goes on and no clock runs until the case is taken up again, by `longest` where there is a limit. */
  | { readonly kind: 'suspension'; readonly longest?: Limit }
  /** 恢复 */
  | { readonly kind: 'resumption' }
  /** 撤回: by who took the action `of` (or `create`), and only from the states in which the case still is his. */
  | { readonly kind: 'withdrawal'; readonly of: string }
  /** 作废: ended, with the reason, by who answers for it. */
  | { readonly kind: 'cancellation' }
  /** 转办: the task goes to the person or the unit that a field names. */
  | { readonly kind: 'transfer'; readonly person: string }
  | { readonly kind: 'transfer'; readonly unit: string }
  /** 重新办理: within a time after the end; clocks named in `restarts` begin anew. */
  | { readonly kind: 'reopening'; readonly within: Limit; readonly restarts?: readonly string[] }
  /** 会签: a signer's word; `to` of the agreement is where enough of them lead, `to` of the refusal where it fails. */
  | { readonly kind: 'agreement' }
  | { readonly kind: 'refusal' }
  /** 加签: one more signer, whom a field names. */
  | { readonly kind: 'add-signer'; readonly signer: string };

export type MoveKind = Move['kind'];

/** What follows from a move's kind alone. */
type MoveTraits = {
  /** It stands beside the task: taking it is nobody's task in that state. */
  readonly aside?: true;
  /** It answers a task of its own, so whose the state's task is does not matter. */
  readonly ownTask?: true;
  /** It must be given a reason. */
  readonly reason?: true;
  /** It leaves the case in its state. */
  readonly stays?: true;
  /** It may be taken while the case is suspended. */
  readonly whileSuspended?: true;
};

/** The traits of every kind of move; the compiler checks that none is missing. */
export const MOVE_TRAITS: Readonly<Record<MoveKind, MoveTraits>> = {
  return: { reason: true },
  correction: { reason: true },
  rework: { reason: true },
  'ask-extension': { aside: true, reason: true, stays: true },
  'grant-extension': { aside: true, ownTask: true, stays: true },
  'refuse-extension': { aside: true, ownTask: true, reason: true, stays: true },
  suspension: { aside: true, reason: true, stays: true },
  resumption: { aside: true, ownTask: true, stays: true, whileSuspended: true },
  withdrawal: { aside: true, whileSuspended: true },
  cancellation: { aside: true, reason: true, whileSuspended: true },
  transfer: { aside: true, stays: true },
  reopening: { aside: true, reason: true },
  agreement: {},
  refusal: { reason: true },
  'add-signer': { aside: true, stays: true },
};
