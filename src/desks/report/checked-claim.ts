import type { Claim } from './claim.ts';
import type { Verdict } from './verdict/verdict.ts';

/** An indicator or record that a claim may speak of, and why it was considered. */
export type Candidate = { readonly id: string; readonly title: string; readonly score: number; readonly reason: string };

/** A claim with what the records say to it. */
export type CheckedClaim = Claim & {
  verdict: Verdict;
  indicator: string | null;
  record: string | null;
  computed: number | string | null;
  why: string;
  candidates: readonly Candidate[];
  evidence: { count: number; url: string | null };
};
