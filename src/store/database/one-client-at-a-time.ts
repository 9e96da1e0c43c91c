import type { PGlite } from '@electric-sql/pglite';

/** Message types of PostgreSQL's wire protocol that end what a client has begun: Query and Sync. */
const ENDS = new Set(['Q', 'S'].map((letter) => letter.charCodeAt(0)));
/** Those that begin or continue a statement in several messages: Parse, Bind, Describe, Execute, Close, Flush. */
const GOES_ON = new Set(['P', 'B', 'D', 'E', 'C', 'H'].map((letter) => letter.charCodeAt(0)));

/**
 * The embedded database as its socket server must see it: while a client is between the first message of a statement and
 * its Sync, the database counts as in a transaction, so that the server takes no other client's messages in between. All
 * clients share one session there; without this, one client's statement would be run with another's parameters, or vanish
 * between the two.
 */
export function oneClientAtATime(database: PGlite): PGlite {
  let isBetween = false;
  const instead: Partial<PGlite> = {
    isInTransaction: () => isBetween || database.isInTransaction(),
    execProtocolRawStream: async (message, options) => {
      const kind = message[0] ?? 0;
      if (GOES_ON.has(kind)) isBetween = true;
      await database.execProtocolRawStream(message, options);
      if (ENDS.has(kind)) isBetween = false;
    },
    // The server's own way to end what a client left behind when it went.
    exec: async (query, options) => {
      isBetween = false;
      return database.exec(query, options);
    },
  };
  return new Proxy(database, {
    get: (target, name) => {
      const own: unknown = Reflect.get(instead, name) ?? Reflect.get(target, name);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
