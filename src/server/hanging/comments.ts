import { Comment } from '#base/comment.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import type { Scoped } from '#store/access/in-scope.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import type { Bearer } from '#store/file/attachments.ts';

/** A comment as it stands. */
export type CommentRow = { readonly id: string; readonly text: string | null; readonly mentions: readonly string[] | null; readonly by: string; readonly byName: string; readonly saidAt: Instant; readonly withdrawnAt: Instant | null };

const COLUMNS = '"id", "text", "mentions", "by", "byName", "saidAt", "withdrawnAt"';

/** What was said about a record, newest first, `limit` and one more where there is more. The scope must have opened the record. */
export async function listComments({ schema }: District, scoped: Scoped, bearer: Bearer, after: string | undefined, limit: number): Promise<readonly CommentRow[]> {
  const target = table(schema, Comment.id);
  const beyond = after === undefined ? '' : `and ("saidAt", "id") < (select c."saidAt", c."id" from ${target} c where c."id" = $3 and c."about" = $1)`;
  const found = await scoped.query<CommentRow>(`select ${COLUMNS} from ${target} where "about" = $1 ${beyond} order by "saidAt" desc, "id" desc limit $2`, [linkTo(bearer.register, bearer.id), limit + 1, ...(after === undefined ? [] : [after])]);
  return found.rows;
}

/** One comment about a record. @throws DistrictError `record/unknown`. */
export async function getComment({ schema }: District, scoped: Scoped, bearer: Bearer, id: string): Promise<CommentRow> {
  const found = await scoped.query<CommentRow>(`select ${COLUMNS} from ${table(schema, Comment.id)} where "id" = $1 and "about" = $2`, [id, linkTo(bearer.register, bearer.id)]);
  if (!found.rows[0]) throw new DistrictError('record/unknown', { register: Comment.id, id: id.slice(0, 80) });
  return found.rows[0];
}
