import type { Condition } from '../condition/condition.ts';
import type { Label } from '../field/field.ts';

/** How many of several are needed. */
export type Needed = 'all' | 'any' | number;

/** A state of a lane; `result` ones end the lane. */
export type LanePlace = { readonly title: Label; readonly result?: 'done' | 'failed' };

/** A lane 并联分支: a branch with states of its own; actions with its name move it. */
export type Lane = {
  readonly title: Label;
  /** The lane is opened only when the record fulfils this. */
  readonly if?: Condition;
  readonly initial: string;
  readonly states: Readonly<Record<string, LanePlace>>;
};

/** Parallel branches that open when the case enters a state, which waits until they join. */
export type Fork = {
  readonly lanes: Readonly<Record<string, Lane>>;
  /** How many lanes must be done. Those still open when enough are done are dropped. */
  readonly needed: Needed;
  /** Where the case goes by itself when enough lanes are done. */
  readonly to: string;
  /** Where it goes when enough of them can't be done any more. */
  readonly otherwise?: string;
};

/** A lane that is one task: open until it is done or, where it can, has failed. */
export function oneTask(title: Label, settings: { readonly fails?: boolean; readonly if?: Condition } = {}): Lane {
  return {
    title,
    ...(settings.if ? { if: settings.if } : {}),
    initial: 'open',
    states: {
      open: { title: { zh: '办理中', en: 'Open' } },
      done: { title: { zh: '已完成', en: 'Done' }, result: 'done' },
      ...(settings.fails ? { failed: { title: { zh: '未办成', en: 'Failed' }, result: 'failed' } as const } : {}),
    },
  };
}

/** Whether enough are done, enough can't be done any more, or neither yet. */
export function joinOf(needed: Needed, all: number, done: number, failed: number): 'met' | 'lost' | 'open' {
  const enough = enoughOf(needed, all);
  if (done >= enough) return 'met';
  return all - failed < enough ? 'lost' : 'open';
}

/** How many are enough. */
export function enoughOf(needed: Needed, all: number): number {
  if (needed === 'all') return all;
  return needed === 'any' ? 1 : needed;
}
