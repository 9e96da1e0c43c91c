import { eachAlone } from '../access/each-alone.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/**
 * How far the projections have come: the declarations that they were made from, the position of the log up to which records
 * are published, and the size of the log at which the figures were computed, and when.
 */
export type PublicationCursor = { readonly declared: string; readonly position: number; readonly figures: number; readonly figuresAt: string };

/** Where the projections stand; undefined before the first time. */
export async function findCursor({ database, schema }: District): Promise<PublicationCursor | undefined> {
  const found = await eachAlone(database, 'publisher').query<PublicationCursor>(`select "declared", "position", "figures", "figuresAt" from ${table(schema, 'publication_cursor')} where "id" = 1`);
  return found.rows[0];
}

/** Notes where they stand now. */
export async function moveCursor({ database, schema }: District, { declared, position, figures, figuresAt }: PublicationCursor): Promise<void> {
  await eachAlone(database, 'publisher').query(
    `insert into ${table(schema, 'publication_cursor')} ("id", "declared", "position", "figures", "figuresAt") values (1, $1, $2, $3, $4)
     on conflict ("id") do update set "declared" = excluded."declared", "position" = excluded."position", "figures" = excluded."figures", "figuresAt" = excluded."figuresAt"`,
    [declared, position, figures, figuresAt],
  );
}
