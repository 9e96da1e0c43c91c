/** Whether the income of a project covers principal and interest so many times as the rule asks, and what is missing. */
export type CoverJudgement = { readonly covered: boolean; readonly missingTimes: number };

/** Judges the income cover of a special-bond project by the least cover in force. */
export function judgeIncomeCover(cover: number, least: number): CoverJudgement {
  // Rounded to a thousandth, in which financial reports are written at most.
  const missing = Math.round((least - cover) * 1000) / 1000;
  return missing > 0 ? { covered: false, missingTimes: missing } : { covered: true, missingTimes: 0 };
}
