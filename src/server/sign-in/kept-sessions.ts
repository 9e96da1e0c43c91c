import type pg from 'pg';
import { forgetAnswers, keptAnswer } from '#store/access/kept-answers.ts';

const SESSIONS = 'session';

/** What is read for a session's token, read once a second at most. */
export function keptSession<T>(pool: pg.Pool, schema: string, token: string, read: () => Promise<T>): Promise<T> {
  return keptAnswer({ database: { pool }, schema }, [SESSIONS], `${SESSIONS}/${token}`, read);
}

/** Lets sessions be read again, after something has changed them or their accounts: it counts at once here, and within a second in other processes. */
export function forgetSessions(pool: pg.Pool, schema: string): void {
  forgetAnswers({ database: { pool }, schema }, new Set([SESSIONS]));
}
