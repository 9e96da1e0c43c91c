import type { FieldValue } from '../field/field.ts';

/** What may be hung on a record. */
export type Hanging = 'files' | 'comments';

/** `POST /api/files?name=`: the file as it is kept. Pictures have a size. */
export type FileWire = { readonly file: string; readonly type: string; readonly bytes: number; readonly width?: number; readonly height?: number };

/** A file that hangs on a record. One that was withdrawn is named and not given out. */
export type AttachmentWire = FileWire & {
  readonly id: string;
  readonly name: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly addedAt: string;
  readonly takenAt?: string;
  readonly place?: FieldValue;
  readonly mayWithdraw: boolean;
  readonly withdrawn?: { readonly at: string; readonly by: string; readonly reason: string };
  /** The person was erased, or the bytes are lost: there is nothing to give out. */
  readonly gone?: true;
};

/** `GET /api/registers/:register/records/:record/attachments?after=&limit=`: newest first. */
export type AttachmentPage = { readonly attachments: readonly AttachmentWire[]; readonly next?: string; readonly mayAdd: boolean };

/** `POST` of the same address: a file that I have uploaded is hung on the record. */
export type NewAttachment = { readonly file: string; readonly name: string; readonly takenAt?: string; readonly place?: FieldValue };

/** What somebody said about a record; one that he took back has no text. */
export type CommentWire = {
  readonly id: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly saidAt: string;
  readonly text?: string;
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  readonly mine: boolean;
  readonly withdrawnAt?: string;
};

/** `GET /api/registers/:register/records/:record/comments?after=&limit=`: newest first. */
export type CommentPage = { readonly comments: readonly CommentWire[]; readonly next?: string };

/** `GET /api/registers/:register/records/:record/readers?q=`: members of staff who may read the record, to be mentioned. */
export type ReaderList = { readonly readers: readonly { readonly id: string; readonly name: string; readonly unit: string }[] };
