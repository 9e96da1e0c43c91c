import type { CriterionVersion } from '#kernel/criterion/criterion.ts';
import type { Label } from '#kernel/field/field.ts';
import type { FairCompetitionRule } from './criteria.ts';
import { BASIS_LEVELS } from './registers/promise-fields.ts';

/** A promise of a draft contract, as its row says. */
export type ContractPromise = { readonly kind: string; readonly content: string; readonly reach: string; readonly basisLevel: string; readonly basis?: string };

/** A promise with what the reviewer found. One that was changed stands in its new words. */
export type ReviewedPromise = ContractPromise & { readonly finding: string };

/** What is wrong with a promise: its row from 1, the act's article when one forbids it, and the sentence. */
export type PromiseFault = { readonly row: number; readonly article?: string; readonly says: Label };

/** The act under which a review is made: the version of the criterion in force on its day. */
export type FairCompetitionAct = CriterionVersion<readonly FairCompetitionRule[]>;

/**
 * The promises that may not stand: those that the act forbids, with the article; else those without a basis. A ban on
 * favours for a particular operator does not touch what all of its kind may have.
 */
export function findPromiseFaults(promises: readonly ContractPromise[], act: FairCompetitionAct): readonly PromiseFault[] {
  return promises.flatMap((promise, index) => {
    const row = index + 1;
    const rule = act.value.find((one) => one.kind === promise.kind && (one.reach === 'any' || promise.reach === 'particular') && !one.unless.some((level) => level === promise.basisLevel));
    if (rule) return [forbidden(row, promise, rule, act.document)];
    return promise.basisLevel === 'none' || !promise.basis?.trim() ? [baseless(row, promise)] : [];
  });
}

/** What a review's table comes to, and what keeps it from passing. */
export type ReviewResult = { readonly result: 'passed' | 'revised' | 'failed'; readonly faults: readonly PromiseFault[] };

/** Passed when every promise may stand as drafted, revised when some were changed or removed, failed when one that may not stand still does. */
export function judgeReview(promises: readonly ReviewedPromise[], act: FairCompetitionAct): ReviewResult {
  const removed = new Set(promises.flatMap(({ finding }, index) => (finding === 'removed' ? [index + 1] : [])));
  const faults = findPromiseFaults(promises, act).filter(({ row }) => !removed.has(row));
  if (faults.length > 0) return { result: 'failed', faults };
  return { result: promises.every(({ finding }) => finding === 'kept') ? 'passed' : 'revised', faults };
}

function forbidden(row: number, { content }: ContractPromise, { article, forbids, unless }: FairCompetitionRule, document: string): PromiseFault {
  const zh = `${unless.map((level) => `没有${BASIS_LEVELS[level][0]}，`).join('')}不得${forbids.zh}`;
  const en = `there may be no ${forbids.en}${unless.length > 0 ? ` without ${unless.map((level) => BASIS_LEVELS[level][1]).join(' or ')}` : ''}`;
  return { row, article, says: { zh: `第 ${row} 项“${content}”：${zh}（${document}${article}）`, en: `Promise ${row}: ${en} (${document}, ${article}).` } };
}

function baseless(row: number, { content }: ContractPromise): PromiseFault {
  return { row, says: { zh: `第 ${row} 项“${content}”：没有写明依据`, en: `Promise ${row} names no basis.` } };
}
