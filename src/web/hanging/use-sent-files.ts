import { useState } from 'react';
import type { NewAttachment } from '#kernel/file/hanging-wire.ts';
import { ask, sendFile } from '../api/client.ts';
import type { Bearer } from './hanging-queries.ts';
import { useSending, type Sending } from './use-sending.ts';

/** Files that are sent before there is a record on which they can hang. */
export type SentFiles = Sending & {
  readonly sent: readonly NewAttachment[];
  readonly forget: (file: string) => void;
  /** Hangs them on a record that has just been made. */
  readonly hang: (bearer: Bearer) => Promise<void>;
};

/** Sends files while a form is still being filled in, and hangs them on the record that comes of it. */
export function useSentFiles(): SentFiles {
  const [sent, setSent] = useState<readonly NewAttachment[]>([]);
  const sending = useSending(async (file, onPart) => {
    const kept = await sendFile(file, onPart);
    setSent((all) => [...all.filter((one) => one.file !== kept.file), { file: kept.file, name: file.name }]);
  });
  return {
    ...sending, sent,
    forget: (file) => setSent((all) => all.filter((one) => one.file !== file)),
    hang: async (bearer) => {
      for (const one of sent) await ask('POST /api/registers/:register/records/:record/attachments', { params: bearer, body: one });
    },
  };
}
