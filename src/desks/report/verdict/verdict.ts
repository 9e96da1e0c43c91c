/** What the records say to a claim. */
export type Verdict = 'supported' | 'contradicted' | 'uncertain' | 'unsupported';

/** A verdict with what was computed and the sentence that explains it. */
export type Judgement = { readonly verdict: Verdict; readonly computed: number | string | null; readonly why: string };
