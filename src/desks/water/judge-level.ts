import type { Day } from '#kernel/field/day.ts';

/** The levels that a reach is to keep, in metres. */
export type LevelBand = { readonly lowM: number; readonly highM: number };

/** The flood season as months and days, and by how much it lowers the upper edge. */
export type FloodSeasonRule = { readonly from: string; readonly to: string; readonly loweredM: number };

/** How a level lies to its band, and by how many metres it is beyond. */
export type LevelJudgement = { readonly side: 'in' | 'low' | 'high'; readonly beyondM: number; readonly band: LevelBand };

/** Holds a day's level against the band of that day: in the flood season the upper edge is lower, so that room stays for rain. */
export function judgeLevel(levelM: number, band: LevelBand, day: Day, season: FloodSeasonRule): LevelJudgement {
  const date = day.slice(5);
  const flood = date >= season.from && date <= season.to;
  const today: LevelBand = { lowM: band.lowM, highM: flood ? band.highM - season.loweredM : band.highM };
  if (levelM < today.lowM) return { side: 'low', beyondM: round(today.lowM - levelM), band: today };
  if (levelM > today.highM) return { side: 'high', beyondM: round(levelM - today.highM), band: today };
  return { side: 'in', beyondM: 0, band: today };
}

// Levels are read to the centimetre; a millimetre more would be an error of binary fractions.
const round = (metres: number): number => Math.round(metres * 1000) / 1000;
