import { Attachment } from '#kernel/file/attachment.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Instant } from '#kernel/field/day.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import type { Scoped } from '../access/in-scope.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';

/** A record on which something hangs. */
export type Bearer = { readonly register: string; readonly id: string };

/** An attachment as it stands. */
export type AttachmentRow = {
  readonly id: string; readonly name: string; readonly file: string; readonly bytes: number; readonly takenAt: Instant | null; readonly place: FieldValue | null; readonly by: string; readonly byName: string;
  readonly addedAt: Instant; readonly withdrawnAt: Instant | null; readonly withdrawnBy: string | null; readonly reason: string | null; readonly version: number;
};

const COLUMNS = '"id", "name", "file", "bytes", "takenAt", "place", "by", "byName", "addedAt", "withdrawnAt", "withdrawnBy", "reason", "_version" as version';

/** What hangs on a record, newest first, `limit` and one more where there are more; `after` is the last of the page before. The scope must have opened the record. */
export async function listAttachments({ schema }: District, scoped: Scoped, bearer: Bearer, after: string | undefined, limit: number): Promise<readonly AttachmentRow[]> {
  const target = table(schema, Attachment.id);
  const beyond = after === undefined ? '' : `and ("addedAt", "id") < (select a."addedAt", a."id" from ${target} a where a."id" = $3 and a."about" = $1)`;
  const found = await scoped.query<AttachmentRow>(`select ${COLUMNS} from ${target} where "about" = $1 ${beyond} order by "addedAt" desc, "id" desc limit $2`, [linkTo(bearer.register, bearer.id), limit + 1, ...(after === undefined ? [] : [after])]);
  return found.rows;
}

/** One attachment of a record. @throws DistrictError `record/unknown`. */
export async function getAttachment({ schema }: District, scoped: Scoped, bearer: Bearer, id: string): Promise<AttachmentRow> {
  const found = await scoped.query<AttachmentRow>(`select ${COLUMNS} from ${table(schema, Attachment.id)} where "id" = $1 and "about" = $2`, [id, linkTo(bearer.register, bearer.id)]);
  if (!found.rows[0]) throw new DistrictError('record/unknown', { register: Attachment.id, id: id.slice(0, 80) });
  return found.rows[0];
}
