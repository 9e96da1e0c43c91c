/** What the records say to a claim. */
export type Verdict = 'supported' | 'contradicted' | 'uncertain' | 'unsupported';

/** Verdicts in the order in which a summary names them. */
export const VERDICTS: readonly Verdict[] = ['supported', 'contradicted', 'uncertain', 'unsupported'];

/** A claim as the check answers it; the format is the stable outside interface of the report check. */
export type Claim = {
  readonly kind: 'quantity' | 'total' | 'state' | 'existence';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly unit: string;
  readonly modifier: string;
  readonly subject: string;
  readonly period: string | null;
  readonly verdict: Verdict;
  readonly indicator: string | null;
  readonly record: string | null;
  readonly computed: number | string | null;
  readonly why: string;
  readonly candidates?: readonly { readonly id: string; readonly title: string; readonly score: number; readonly reason: string }[];
  readonly evidence: { readonly count: number; readonly url: string | null };
};

/** A passage that only looks like a claim, and why it is none. */
export type NotClaim = { readonly text: string; readonly start: number; readonly end: number; readonly reason: string };

/** The answer of `POST /api/report/check`. */
export type ReportCheck = { readonly claims: readonly Claim[]; readonly notClaims: readonly NotClaim[]; readonly summary: Readonly<Partial<Record<Verdict, number>>> };

/** A stretch of the text, with the claims that cover it; the first of them is drawn. */
export type Piece = { readonly start: number; readonly end: number; readonly claims: readonly number[] };

/** Cuts a text at the edges of its claims, so that overlapping claims are drawn without nesting. */
export function cutPieces(length: number, claims: readonly Pick<Claim, 'start' | 'end'>[]): readonly Piece[] {
  const edges = new Set([0, length]);
  for (const { start, end } of claims) for (const edge of [start, end]) if (edge > 0 && edge < length) edges.add(edge);
  const sorted = [...edges].toSorted((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? length;
    const covering = claims.flatMap((claim, place) => (claim.start <= start && claim.end >= end ? [{ place, size: claim.end - claim.start }] : []));
    return { start, end, claims: covering.toSorted((one, other) => one.size - other.size).map(({ place }) => place) };
  });
}

/** The claim next to be looked at, going forwards or backwards round the text; undefined when there is none. */
export function nextClaim(shown: readonly number[], current: number | undefined, step: 1 | -1): number | undefined {
  if (shown.length === 0) return undefined;
  const here = current === undefined ? -1 : shown.indexOf(current);
  if (here < 0) return step === 1 ? shown[0] : shown.at(-1);
  return shown[(here + step + shown.length) % shown.length];
}
