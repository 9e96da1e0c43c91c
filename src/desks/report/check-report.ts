import type { Catalogue, CatalogueIndicator, CatalogueRecord } from './catalogue.ts';
import type { Candidate, CheckedClaim } from './checked-claim.ts';
import type { Claim, LinkableClaim, NotClaim } from './claim.ts';
import { readClaims, withoutContext } from './extract/extract-claims.ts';
import { buildAliasIndex, type AliasIndex } from './link/alias-index.ts';
import { rankIndicators } from './link/link-indicator.ts';
import { buildRecordIndex, rankRecords, type RecordIndex } from './link/link-record.ts';
import { checkAgainstItself } from './self-check/check-against-itself.ts';
import { judgeQuantity } from './verdict/judge-quantity.ts';
import { judgeExistence, judgeState } from './verdict/judge-record.ts';
import { quote } from './verdict/show-number.ts';
import { judgeTotal } from './verdict/judge-total.ts';
import type { Judgement, Verdict } from './verdict/verdict.ts';

export type CheckOptions = {
  /** The period under check, such as 2024. */
  readonly period: string;
  /** The ISO day up to which records count. */
  readonly asOf: string;
};

export type ReportCheck = {
  claims: CheckedClaim[];
  notClaims: NotClaim[];
  summary: Record<Verdict, number>;
};

/** Below this distance between the two best names the checker does not choose. */
const LEAST_MARGIN = 0.02;

type Indexes = { readonly aliases: AliasIndex; readonly records: RecordIndex; readonly catalogue: Catalogue };

/** Checks every claim of a text against indicators and records, and the text against itself. */
export function checkReport(text: string, catalogue: Catalogue, options: CheckOptions): ReportCheck {
  const names = catalogue.records.flatMap((record) => [record.name, ...record.aliases]);
  const { claims, notClaims } = readClaims(text, { names, defaultPeriod: options.period });
  const indexes: Indexes = { aliases: buildAliasIndex(catalogue.indicators), records: buildRecordIndex(catalogue.records), catalogue };
  const judged = claims.map((claim) => judge(claim, indexes, options));
  const checked = checkAgainstItself(text, claims, judged);
  const summary: Record<Verdict, number> = { supported: 0, contradicted: 0, uncertain: 0, unsupported: 0 };
  for (const claim of checked) summary[claim.verdict] += 1;
  return { claims: checked, notClaims, summary };
}

function judge(claim: LinkableClaim, indexes: Indexes, options: CheckOptions): CheckedClaim {
  return claim.kind === 'state' || claim.kind === 'existence' ? judgeByRecord(claim, indexes, options) : judgeByIndicator(claim, indexes, options);
}

function judgeByIndicator(claim: LinkableClaim, { aliases, catalogue }: Indexes, options: CheckOptions): CheckedClaim {
  const ranked = rankIndicators(claim, catalogue.indicators, aliases);
  const candidates = ranked.map(({ indicator, score, reason }): Candidate => ({ id: indicator.id, title: indicator.title, score: round(score), reason }));
  const best = ranked[0];
  if (!best) return unlinked(claim, candidates, '没有指标说到这个数');
  const second = ranked[1];
  const judgement = claim.kind === 'total' ? judgeTotal(claim, best.indicator) : judgeQuantity(claim, best.indicator);
  const hesitation = hesitationOf(claim, best.indicator, second && best.score - second.score < LEAST_MARGIN ? second.indicator : undefined, options);
  return result(claim, candidates, hesitation === undefined || judgement.verdict === 'unsupported' ? judgement : { ...judgement, verdict: 'uncertain', why: `${hesitation}；${judgement.why}` }, best.indicator, null);
}

/** Why the checker does not decide although an indicator fits: another fits as well, or the periods differ. */
function hesitationOf(claim: Claim, best: CatalogueIndicator, rival: CatalogueIndicator | undefined, options: CheckOptions): string | undefined {
  if (rival) return `${quote(best.title)}与${quote(rival.title)}都可能是所指`;
  const period = best.period ?? options.period;
  if (claim.period !== null && claim.period !== period) return `文中说的是 ${claim.period}，记录是 ${period}`;
  return undefined;
}

function judgeByRecord(claim: LinkableClaim, { records, catalogue }: Indexes, options: CheckOptions): CheckedClaim {
  const ranked = rankRecords(claim, catalogue.records, records);
  const candidates = ranked.map(({ record, score, reason }): Candidate => ({ id: record.id, title: record.name, score: round(score), reason }));
  const verdicts = ranked.filter(({ score }) => score >= (ranked[0]?.score ?? 0) - LEAST_MARGIN)
    .map(({ record }) => ({ record, judgement: claim.kind === 'state' ? judgeState(claim, record, options.asOf) : judgeExistence(claim, record, options.asOf) }));
  // Several records may carry one name (phases of a work): one that bears the words out is enough.
  const chosen = verdicts.find(({ judgement }) => judgement.verdict === 'supported') ?? verdicts[0];
  if (!chosen) return unlinked(claim, candidates, `没有记录说到${quote(claim.subject)}`);
  return result(claim, candidates, chosen.judgement, null, chosen.record);
}

function unlinked(claim: LinkableClaim, candidates: readonly Candidate[], why: string): CheckedClaim {
  return result(claim, candidates, { verdict: 'unsupported', computed: null, why }, null, null);
}

function result(claim: LinkableClaim, candidates: readonly Candidate[], judgement: Judgement, indicator: CatalogueIndicator | null, record: CatalogueRecord | null): CheckedClaim {
  const count = indicator ? indicator.evidenceCount : record ? 1 : 0;
  return {
    ...withoutContext(claim), verdict: judgement.verdict, indicator: indicator?.id ?? null, record: record?.id ?? null, computed: judgement.computed, why: judgement.why,
    candidates, evidence: { count, url: indicator?.url ?? record?.url ?? null },
  };
}

const round = (score: number): number => Math.round(score * 1000) / 1000;
