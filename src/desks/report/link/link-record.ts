import type { CatalogueRecord } from '../catalogue.ts';
import type { LinkableClaim } from '../claim.ts';
import { quote } from '../verdict/show-number.ts';
import { matchingForm } from '../normalise/characters.ts';

/** A record that may be meant, with how well its name fits. */
export type RecordCandidate = { readonly record: CatalogueRecord; readonly score: number; readonly reason: string };

/** Records by the pairs of characters in their names. */
export type RecordIndex = { readonly names: readonly { readonly record: number; readonly form: string; readonly written: string }[]; readonly byPair: ReadonlyMap<string, readonly number[]> };

const LEAST_SCORE = 0.72;
const MOST_CANDIDATES = 5;
const GENERIC_ENDS = /(?:项目|工程|活动|建设|任务|区域开发)$/;

export function buildRecordIndex(records: readonly CatalogueRecord[]): RecordIndex {
  const names = records.flatMap((record, index) =>
    [...new Set([record.name, ...record.aliases].map((name) => matchingForm(name)))].filter((form) => form.length >= 2).map((form) => ({ record: index, form, written: record.name })));
  const byPair = new Map<string, number[]>();
  names.forEach(({ form }, index) => {
    for (const pair of new Set(pairs(form))) {
      const list = byPair.get(pair);
      if (list) list.push(index);
      else byPair.set(pair, [index]);
    }
  });
  return { names, byPair };
}

function pairs(form: string): string[] {
  return Array.from({ length: Math.max(0, form.length - 1) }, (_, at) => form.slice(at, at + 2));
}

/** Records whose name or alias fits the claim's subject, best first. */
export function rankRecords(claim: LinkableClaim, records: readonly CatalogueRecord[], index: RecordIndex): RecordCandidate[] {
  const subject = matchingForm(claim.subject);
  const shared = new Map<number, number>();
  for (const pair of new Set(pairs(subject))) for (const name of index.byPair.get(pair) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
  const best = new Map<number, RecordCandidate>();
  for (const [place, count] of shared) {
    const name = index.names[place];
    const record = name ? records[name.record] : undefined;
    if (!name || !record || !fitsKind(claim, record)) continue;
    const score = nameScore(subject, name.form, count, claim.kind === 'existence') + (isJourney(claim, record) ? 0.1 : 0);
    if (score >= LEAST_SCORE && score > (best.get(name.record)?.score ?? 0)) {
      best.set(name.record, { record, score, reason: `记录名${quote(name.written)}与文中${quote(claim.subject)}相合 ${Math.round(Math.min(1, score) * 100)}%` });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1)).slice(0, MOST_CANDIDATES);
}

/** A state needs a record that goes through stages. */
function fitsKind(claim: LinkableClaim, record: CatalogueRecord): boolean {
  return claim.kind === 'existence' || record.stages.length > 0;
}

/** A place after 赴 means a journey there rather than a namesake. */
function isJourney(claim: LinkableClaim, record: CatalogueRecord): boolean {
  return claim.words === '赴' && /trip|journey|visit|招商|外出|考察|出访/.test(`${record.register} ${record.kind ?? ''} ${record.name}`);
}

/** 1 for the same name, less for a name within the other, least for names that only share many pairs. */
function nameScore(subject: string, form: string, shared: number, isExistence: boolean): number {
  if (subject === form) return 1;
  const plainSubject = subject.replace(GENERIC_ENDS, '');
  const plainForm = form.replace(GENERIC_ENDS, '');
  if (plainSubject === plainForm) return 0.97;
  if (subject.includes(form) && form.length >= 3) return 0.78 + 0.16 * (form.length / subject.length);
  if (form.includes(subject) && (subject.length >= 3 || isExistence)) return 0.76 + 0.16 * (subject.length / form.length);
  const total = subject.length + form.length - 2;
  return total > 0 ? (2 * shared) / total : 0;
}
