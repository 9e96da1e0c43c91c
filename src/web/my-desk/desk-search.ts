import { DUE_BANDS } from '#kernel/desk/task-band.ts';

/** The parts of my desk's list, in order. */
export const DESK_BANDS = [...DUE_BANDS, 'waiting'] as const;

/** A part of my desk's list. */
export type DeskBand = (typeof DESK_BANDS)[number];

/** What my desk is narrowed to, as it stands in its address. */
export type DeskSearch = { band?: DeskBand; register?: string };

/** Reads it from an address; what makes no sense there is left out. */
export function parseDeskSearch(search: Readonly<Record<string, unknown>>): DeskSearch {
  const band = DESK_BANDS.find((one) => one === search.band);
  return { ...(band ? { band } : {}), ...(typeof search.register === 'string' && search.register !== '' ? { register: search.register } : {}) };
}
