/** How long a session lives, in seconds: since its last use, and since the sign-in whatever its use. */
export const SESSION_SECONDS = { idle: 2 * 3600, absolute: 12 * 3600 } as const;

/** Uses of a session are noted at most this often, so that reading does not become writing. */
export const TOUCH_SECONDS = 60;
