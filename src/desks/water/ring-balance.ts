/** A reach as a trapezoid of even section: length, bed width, side slope (horizontal to one vertical) and mean depth. */
export type ReachShape = { readonly lengthKm: number; readonly bedWidthM: number; readonly sideSlope: number; readonly depthM: number };

/** What a day gives to the ring from outside. */
export type RingDay = { readonly day: string; readonly intakeM3s: number; readonly rainMm: number };

/** What rain, sun and ground do: the land that drains into the ring with its runoff share, evaporation and seepage. */
export type RingClimateRule = { readonly catchmentKm2: number; readonly runoffShare: number; readonly evaporationMmYear: number; readonly seepageMmDay: number };

/** A day of the balance; volumes in cubic metres, the stored one at the day's end. `renewed` is the part of the storage taken in. */
export type BalancedDay = { readonly day: string; readonly inM3: number; readonly rainM3: number; readonly lostM3: number; readonly outM3: number; readonly storedM3: number; readonly renewed: number };

/** A balance over days, with how often the storage was renewed and how long water stayed on average. */
export type RingBalance = {
  readonly days: readonly BalancedDay[];
  readonly storageM3: number;
  readonly turnovers: number;
  /** Mean residence in days: the storage over the mean daily intake; null without any. */
  readonly residenceDays: number | null;
};

const DAY_S = 86_400;
const YEAR_DAYS = 365.25;

/** The water that a reach holds at its mean depth, in whole cubic metres (槽蓄量). */
export function storageOf({ lengthKm, bedWidthM, sideSlope, depthM }: ReachShape): number {
  return Math.round(lengthKm * 1000 * (bedWidthM + sideSlope * depthM) * depthM);
}

/** The water's surface in square metres at mean depth. */
export function surfaceOf({ lengthKm, bedWidthM, sideSlope, depthM }: ReachShape): number {
  return lengthKm * 1000 * (bedWidthM + 2 * sideSlope * depthM);
}

/**
 * The water balance of the ring day by day: what comes in by the intake and by rain, less evaporation and seepage, fills
 * the storage; what is above it leaves by the outlet. The storage is one well-mixed volume, which says how much is
 * renewed but not where water stands still: that takes the hydraulic model. Volumes balance exactly each day.
 */
export function balanceRing(reaches: readonly ReachShape[], days: readonly RingDay[], climate: RingClimateRule): RingBalance {
  const storageM3 = reaches.reduce((sum, reach) => sum + storageOf(reach), 0);
  const surfaceM2 = reaches.reduce((sum, reach) => sum + surfaceOf(reach), 0);
  const drainedM2 = climate.catchmentKm2 * 1e6 * climate.runoffShare;
  const lossMm = climate.evaporationMmYear / YEAR_DAYS + climate.seepageMmDay;
  const balanced: BalancedDay[] = [];
  let stored = storageM3;
  let taken = 0;
  for (const { day, intakeM3s, rainMm } of days) {
    const inM3 = intakeM3s * DAY_S;
    const rainM3 = (rainMm / 1000) * (surfaceM2 + drainedM2);
    // What is not there cannot be lost.
    const lostM3 = Math.min((lossMm / 1000) * surfaceM2, stored + inM3 + rainM3);
    const before = stored + inM3 + rainM3 - lostM3;
    const outM3 = Math.max(0, before - storageM3);
    stored = before - outM3;
    taken += inM3;
    balanced.push({ day, inM3, rainM3, lostM3, outM3, storedM3: stored, renewed: storageM3 === 0 ? 0 : inM3 / storageM3 });
  }
  return {
    days: balanced,
    storageM3,
    turnovers: storageM3 === 0 ? 0 : taken / storageM3,
    residenceDays: taken === 0 ? null : (storageM3 * days.length) / taken,
  };
}
