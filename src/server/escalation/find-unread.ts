import { Notice } from '#base/notice.ts';
import type { Scoped } from '#store/access/in-scope.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';

/** Those among some notices that are somebody's and that he has not read; ids that are not his give nothing. One query. */
export async function findUnread({ schema }: District, scoped: Scoped, person: string, ids: readonly string[]): Promise<readonly string[]> {
  const found = await scoped.query<{ id: string }>(`select "id" from ${table(schema, Notice.id)} where "id" = any($1::text[]) and "to" = $2 and "readAt" is null order by "id"`, [ids, person]);
  return found.rows.map((row) => row.id);
}
