/** `GET /api/account/calendar`: whether I have a calendar under a secret address, and whether I could. */
export type CalendarFeedWire = { readonly feed: { readonly madeAt: string; readonly usedAt?: string } | null; readonly offered: boolean };

/** `POST /api/account/calendar`: the secret address, which is shown this once. */
export type CalendarAddressWire = { readonly path: string };
