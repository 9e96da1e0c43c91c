import { addDays, type Day } from '#kernel/field/day.ts';

/** An entry of a list, and when it went on to the next one. */
export type BatchRow = { readonly listedOn: Day; readonly convertedOn?: Day };

/** How many entries were old enough to be asked at an age, and how many of them had gone on by then. */
export type Conversion = { readonly ageDays: number; readonly listed: number; readonly converted: number };

/** Conversion from a list to the next at fixed ages, so that young batches don't press the rate down. */
export function convertAtAges(entries: readonly BatchRow[], agesDays: readonly number[], today: Day): readonly Conversion[] {
  return agesDays.map((ageDays) => {
    const old = entries.filter((entry) => addDays(entry.listedOn, ageDays) <= today);
    return { ageDays, listed: old.length, converted: old.filter((entry) => entry.convertedOn !== undefined && entry.convertedOn <= addDays(entry.listedOn, ageDays)).length };
  });
}
