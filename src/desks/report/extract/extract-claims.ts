import type { Claim, ClaimAspect, ClaimContext, Extraction, LinkableClaim, NotClaim } from '../claim.ts';
import { locate, normaliseText, type NormalText } from '../normalise/normalise-text.ts';
import { alignLists } from './align-lists.ts';
import { clauseStart, limitPerClause, sentenceStart } from './clause.ts';
import { findExistences } from './find-existences.ts';
import { findRanks, type RankClaim } from './find-ranks.ts';
import { findStates, type NamedClaim } from './find-states.ts';
import { findTotals, type TotalClaim } from './find-totals.ts';
import { findPlanParts, findVetoes, isPlanned, type Veto } from './find-vetoes.ts';
import { buildNameIndex } from './name-index.ts';
import { isClaimedDuration, readAspect, type Reading } from './read-aspect.ts';
import { readPeriod } from './read-period.ts';
import { readContext, readSubject } from './read-subject.ts';
import { scanFigures, type Figure } from './scan-figures.ts';
import { kindOfUnit, PROVISIONAL_WORDS } from './words.ts';

export type ExtractOptions = {
  /** Names of records, so that states and activities are cut at their names. */
  readonly names?: readonly string[];
  /** The period of a claim whose sentence names none. */
  readonly defaultPeriod?: string;
};

const PROVISIONAL = new RegExp(PROVISIONAL_WORDS.join('|'));
const GROWTH_ASPECTS: readonly ClaimAspect[] = ['growth', 'growth-average', 'change', 'gap-to-area', 'gap-to-target'];

/** A claim and its canonical span, before its offsets are led back to the source. */
type Draft = { from: number; to: number; claim: Omit<LinkableClaim, 'text' | 'start' | 'end'> };
type Part = { readonly from: number; readonly to: number };

/** Finds every claim of a text, and what looks like one and is none. Linear in the text's length. */
export function extractClaims(text: string, options: ExtractOptions = {}): Extraction {
  const { claims, notClaims } = readClaims(text, options);
  return { claims: claims.map(withoutContext), notClaims };
}

/** The claim in its outside format. */
export function withoutContext(claim: LinkableClaim): Claim {
  const shown: Partial<LinkableClaim> & Claim = { ...claim };
  delete shown.context;
  return shown;
}

/** The same with the words round each claim, by which it is linked. */
export function readClaims(text: string, options: ExtractOptions = {}): { claims: LinkableClaim[]; notClaims: NotClaim[] } {
  const normal = normaliseText(text);
  const { vetoes, mask } = findVetoes(normal.text);
  const planParts = findPlanParts(normal.text);
  const fallback = options.defaultPeriod ?? null;
  const ranks = findRanks(normal.text).filter((rank) => mask[rank.from] !== 1);
  for (const rank of ranks) mask.fill(1, rank.from, rank.to);
  const figures = limitPerClause(normal.text, scanFigures(normal.text, mask)).filter((figure) => isClaimed(normal.text, figure));
  const { kept, planned } = partPlanned(normal.text, figures, planParts);
  const names = buildNameIndex(options.names ?? []);
  const isReal = (draft: { readonly from: number; readonly to: number }): boolean => !isInside(planParts, draft.from);
  const drafts: Draft[] = [
    ...draftFigures(normal.text, kept, fallback),
    ...ranks.filter((rank) => isReal(rank) && !isPlanned(normal.text, rank.from)).map((rank) => draftRank(normal.text, rank, fallback)),
    ...findTotals(normal.text).filter(isReal).map((total) => draftTotal(normal.text, total, fallback)),
    ...findStates(normal.text, names).filter(isReal).map((named) => draftNamed(normal.text, 'state', named, fallback)),
    ...findExistences(normal.text, names).filter(isReal).map((named) => draftNamed(normal.text, 'existence', named, fallback)),
  ];
  const claims = withoutOverlaps(drafts).map((draft): LinkableClaim => ({ ...draft.claim, ...locate(normal, draft.from, draft.to) }));
  return { claims, notClaims: listVetoes(normal, [...vetoes, ...planned], claims) };
}

const isInside = (parts: readonly Part[], at: number): boolean => parts.some((part) => part.from <= at && at < part.to);

/** Time words claim something only as durations; all other units always do. */
function isClaimed(text: string, figure: Figure): boolean {
  return kindOfUnit(figure.unit) !== 'time' || isClaimedDuration(text, figure);
}

/** Puts aside the figures that speak of what is wished for. */
function partPlanned(text: string, figures: readonly Figure[], parts: readonly Part[]): { kept: Figure[]; planned: Veto[] } {
  const kept: Figure[] = [];
  const planned: Veto[] = [];
  for (const figure of figures) {
    if (isInside(parts, figure.from) || isPlanned(text, figure.from)) planned.push({ from: figure.from, to: figure.to, reason: 'plan' });
    else kept.push(figure);
  }
  return { kept, planned };
}

/** What the figures read so far leave to those that name no subject of their own. */
type Carried = { subject: string; sentence: number; reading: Reading };

function draftFigures(text: string, figures: readonly Figure[], fallback: string | null): Draft[] {
  const aligned = alignLists(text, figures);
  let carried: Carried | undefined;
  return figures.map((figure, index) => {
    const context = readContext(text, figure, figures[index - 1], figures[index + 1]);
    const item = aligned.get(figure.from);
    const sentence = sentenceStart(text, figure.from);
    const before = carried?.sentence === sentence ? carried : undefined;
    const isListed = before !== undefined && isNextOfList(text, figures[index - 1], figure);
    const own = readAspect(text, figure);
    const base = isListed && figure.form === 'plain' ? before.reading : own;
    const reading: Reading = figure.value < 0 && base.sign !== 0 ? { ...base, sign: -1 } : base;
    const subject = item ?? carriedSubject(text, figure, reading, before, isListed) ?? readSubject(context, isCounted(figure, reading));
    if (!GROWTH_ASPECTS.includes(reading.aspect) || isListed || before === undefined || item !== undefined) carried = { subject, sentence, reading: base };
    else carried = { ...before, reading: base };
    return draftFigure(text, figure, reading, subject, item === undefined ? context : { ...context, item }, fallback);
  });
}

const isCounted = (figure: Figure, reading: Reading): boolean => (kindOfUnit(figure.unit) !== 'percent' && reading.aspect === 'level') || reading.aspect === 'duration';

/** Whether a figure follows another of its kind after nothing but a list mark (0.8、2.0和3.4个百分点, 13.9:38.3). */
function isNextOfList(text: string, previous: Figure | undefined, figure: Figure): boolean {
  return previous !== undefined && previous.unit === figure.unit && /^[、和及:]$/.test(text.slice(previous.to, figure.from));
}

/** The subject that a figure takes over from those before it in the sentence, or undefined where it has its own. */
function carriedSubject(text: string, figure: Figure, reading: Reading, before: Carried | undefined, isListed: boolean): string | undefined {
  if (!before || before.subject === '') return undefined;
  if (isListed || reading.aspect === 'to' && before.reading.aspect === 'from') return before.subject;
  if (GROWTH_ASPECTS.includes(reading.aspect) && (headless(text, figure) || before.reading.aspect === 'to')) return before.subject;
  return reading.aspect === 'share' && /(?:，|^)占比(?:为|达)?$/.test(text.slice(Math.max(0, figure.from - 6), figure.from)) ? before.subject : undefined;
}

/** Whether the clause has nothing but words of comparison before the figure (同比增长8%). */
function headless(text: string, figure: Figure): boolean {
  return /^[，、]?(?:同比|环比|比上年|较上年|比去年|较去年|比年初|较年初|年均|分别|增长|下降|增加|减少|提高|增|降|上升|回落|高于|低于|快于|全国|全省|全市|平均水平|水平|目标|约|近|超|了|高|低|快|和|，|、)*$/
    .test(text.slice(clauseStart(text, figure.from), figure.from));
}

function draftFigure(text: string, figure: Figure, reading: Reading, subject: string, context: ClaimContext, fallback: string | null): Draft {
  const { interval } = figure;
  const unit = figure.form === 'ratio-part' && reading.aspect === 'structure' ? '%' : figure.unit;
  return {
    from: figure.from, to: figure.to,
    claim: {
      kind: 'quantity', value: figure.value, ...interval, unit, modifier: figure.modifier, aspect: reading.aspect, sign: reading.sign, subject,
      period: readPeriod(text, figure.from, fallback), context, ...(PROVISIONAL.test(context.before + context.previous) ? { provisional: true } : {}),
    },
  };
}

function plainContext(text: string, from: number, to: number): ClaimContext {
  const start = clauseStart(text, from);
  const sentence = sentenceStart(text, from);
  return {
    before: text.slice(start, from), after: text.slice(to, to + 12).split(/[，。；\n]/)[0] ?? '', previous: text.slice(Math.max(sentence, start - 80), start),
    sentence: text.slice(sentence, Math.max(sentence, start - 80)), digits: 0, significant: 9, partOfPrevious: false,
  };
}

function draftRank(text: string, rank: RankClaim, fallback: string | null): Draft {
  const context = plainContext(text, rank.from, rank.to);
  return {
    from: rank.from, to: rank.to,
    claim: {
      kind: 'quantity', value: rank.hi, lo: rank.lo, hi: rank.hi, loOpen: false, hiOpen: false, unit: rank.unit, modifier: '', aspect: 'rank', sign: 0,
      subject: rankedSubject(context), period: readPeriod(text, rank.from, fallback), context,
    },
  };
}

/** Who holds the place: the clause without the verb of ranking and the size of the field (在全省26家商场中位列 → 全省商场). */
function rankedSubject(context: ClaimContext): string {
  const words = context.before.replace(/(?:均|稳|已|并)?(?:位列|位居|名列|排名|排在|排|稳居|跻身|进入|居|列|保持)(?:在)?[^，]{0,6}$/, '').replace(/^在|[中里]$/g, '').replace(/\d{1,6}(?:家|个|名|县区|市县)/, '');
  return words.length >= 2 ? words.slice(-24) : readSubject(context, false);
}

function draftTotal(text: string, total: TotalClaim, fallback: string | null): Draft {
  const bounds = { whole: { value: 100, lo: 100, hi: 100, loOpen: false }, some: { value: null, lo: 0, hi: 100, loOpen: true }, 'none-open': { value: 0, lo: 0, hi: 0, loOpen: false } }[total.extent];
  return {
    from: total.from, to: total.to,
    claim: {
      kind: 'total', ...bounds, hiOpen: false, unit: total.extent === 'none-open' ? '' : '%', modifier: total.modifier,
      aspect: /完成|整改|办结/.test(total.predicate) ? 'completion' : 'share', sign: 0, subject: total.subject, words: total.predicate,
      period: readPeriod(text, total.from, fallback), context: plainContext(text, total.from, total.to),
    },
  };
}

function draftNamed(text: string, kind: 'state' | 'existence', named: NamedClaim, fallback: string | null): Draft {
  return {
    from: named.from, to: named.to,
    claim: {
      kind, value: null, lo: null, hi: null, loOpen: false, hiOpen: false, unit: '', modifier: '', aspect: 'level', sign: 0,
      subject: named.subject.replace(/[“”]/g, ''), words: named.words, period: readPeriod(text, named.from, fallback), context: plainContext(text, named.from, named.to),
    },
  };
}

/** Claims in reading order; of two of one kind that overlap, the one that begins first and is longer stays. */
function withoutOverlaps(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => a.from - b.from || b.to - a.to);
  const endOfKind = new Map<string, number>();
  return sorted.filter((draft) => {
    if (draft.to <= draft.from || draft.from < (endOfKind.get(draft.claim.kind) ?? 0)) return false;
    endOfKind.set(draft.claim.kind, draft.to);
    return true;
  });
}

/** What was vetoed, in reading order; a name inside a state or existence claim is that claim's, not a veto. */
function listVetoes(normal: NormalText, vetoes: readonly Veto[], claims: readonly Claim[]): NotClaim[] {
  const listed = vetoes.map((veto): NotClaim => ({ ...locate(normal, veto.from, veto.to), reason: veto.reason })).sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  return listed.filter((veto) => {
    while (at < claims.length && (claims[at]?.end ?? 0) <= veto.start) at += 1;
    for (let index = at; index < claims.length && (claims[index]?.start ?? Infinity) < veto.end; index += 1) {
      if ((claims[index]?.end ?? 0) > veto.start) return false;
    }
    return true;
  });
}
