/** How a claim speaks of its subject. */
export type ClaimKind = 'quantity' | 'total' | 'state' | 'existence';

/** In what respect a figure measures its subject. */
export type ClaimAspect =
  | 'level' | 'growth' | 'growth-average' | 'gap-to-target' | 'gap-to-area' | 'change' | 'share' | 'completion'
  | 'rank' | 'ratio' | 'structure' | 'duration' | 'from' | 'to';

/** A span of a text that can be compared with the records. Offsets are UTF-16 positions in the text as given. */
export type Claim = {
  kind: ClaimKind;
  text: string;
  start: number;
  end: number;
  /** The figure as written, with 万 and 亿 folded in and percentages in percent; null where none is written. */
  value: number | null;
  /** The interval that the words allow; null is an open end. */
  lo: number | null;
  hi: number | null;
  loOpen: boolean;
  hiOpen: boolean;
  unit: string;
  modifier: string;
  aspect: ClaimAspect;
  sign: -1 | 0 | 1;
  subject: string;
  period: string | null;
  /** The words of a state or existence claim that say what was reached (建成开业, 举办 …); absent elsewhere. */
  words?: string;
  /** Whether the text itself says that the figure is not final (预计, 初步核算). */
  provisional?: boolean;
};

/** A claim with the words by which it is linked; these are no part of the outside format. */
export type LinkableClaim = Claim & { context: ClaimContext };

/** The words round a claim, by nearness. */
export type ClaimContext = {
  /** From the clause's beginning to the figure. */
  readonly before: string;
  /** From the figure to the clause's end. */
  readonly after: string;
  /** The clause before, when the sentence carries its subject on. */
  readonly previous: string;
  /** The rest of the sentence up to the claim. */
  readonly sentence: string;
  /** The figure's decimals: 0 for a whole number; used for rounding a continuous unit. */
  readonly digits: number;
  /** Written digits that carry information: 1 for 3亿, 2 for 1.8. */
  readonly significant: number;
  /** Whether the claim opens a part of the figure before it (其中). */
  readonly partOfPrevious: boolean;
  /** Which item of a 分别 list it is, and the item's name. */
  readonly item?: string;
};

/** A span that looks like a claim but is none, and why. */
export type NotClaim = { text: string; start: number; end: number; reason: NotClaimReason };

export type NotClaimReason =
  | 'quoted-name' | 'set-phrase' | 'name-with-number' | 'date' | 'ordinal' | 'enumerator' | 'threshold' | 'list-name'
  | 'specification' | 'document-number' | 'plan' | 'article-word' | 'placeholder' | 'age';

export type Extraction = { claims: Claim[]; notClaims: NotClaim[] };
