/**
 * What this chapter of the demonstration year is made to add up to, as the source article publishes it (its wording in
 * the comment). It stands here only: the program computes the figures again from the records.
 */
export const FIGURES = {
  /** “18公里环城水系”. */
  ringKm: 18,
  /** “20公里休闲乐道”. */
  greenwayKm: 20,
  /** “40余座迷你版‘世界名桥’”: more than this, and fewer than ten more. */
  bridges: 40,
  /** “悦和园、笑春园等15个生态游园”. */
  parks: 15,
} as const;

/** Sizes that are made up within what the article says, in hundredths of a kilometre and in bridges. */
export const MADE_UP = { ringHundredthsKm: 1804, greenwayHundredthsKm: 2023, bridges: 43 } as const;
