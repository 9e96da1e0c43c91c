import { PostgresDialect, type PostgresCursor, type PostgresPoolClient, type PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { InvariantError } from '#kernel/error/invariant.ts';

// The sign-in library compares instants as dates; the platform's own connections read them as texts.
const PLAIN = new pg.TypeOverrides();

/** Lets the sign-in library use the platform's connections with the driver's own reading of column types; `changed` is called after each statement that is no reading. */
export function engineDialect(pool: pg.Pool, changed: () => void): PostgresDialect {
  return new PostgresDialect({ pool: { connect: async () => new EngineClient(await pool.connect(), changed), end: async () => undefined, options: {} } });
}

class EngineClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #changed: () => void;

  constructor(client: pg.PoolClient, changed: () => void) {
    this.#client = client;
    this.#changed = changed;
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(sql: string | PostgresCursor<R>, parameters: readonly unknown[] = []): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== 'string') throw new InvariantError('The sign-in library asks for whole results, not for a cursor.');
    return this.#run<R>(sql, parameters);
  }

  release(): void {
    this.#client.release();
  }

  async #run<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const { rows, rowCount, command } = await this.#client.query({ text, values: [...values], types: PLAIN });
    if (command !== 'SELECT') this.#changed();
    return { rows: rows as R[], rowCount: rowCount ?? 0, command: command as PostgresQueryResult<R>['command'] };
  }
}
