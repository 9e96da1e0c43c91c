import { useRef, useState } from 'react';
import type { NewAttachment } from '#kernel/file/hanging-wire.ts';
import type { Upload } from '#furniture/hanging/upload-list.tsx';
import { ask, sendFile } from '../api/client.ts';
import type { Bearer } from './hanging-queries.ts';

/** Files that are sent before there is a record on which they can hang. */
export type SentFiles = {
  readonly uploads: readonly Upload[];
  readonly sent: readonly NewAttachment[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (id: number) => void;
  readonly drop: (id: number) => void;
  readonly forget: (file: string) => void;
  /** Hangs them on a record that has just been made. */
  readonly hang: (bearer: Bearer) => Promise<void>;
};

/** Sends files while a form is still being filled in, and hangs them on the record that comes of it. */
export function useSentFiles(): SentFiles {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [sent, setSent] = useState<readonly NewAttachment[]>([]);
  const files = useRef(new Map<number, File>());
  const next = useRef(1);
  const leave = (id: number): void => {
    files.current.delete(id);
    setUploads((all) => all.filter((one) => one.id !== id));
  };
  const run = async (id: number): Promise<void> => {
    const file = files.current.get(id);
    if (!file) return;
    const change = (to: Partial<Upload>): void => setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
    try {
      const kept = await sendFile(file, (part) => change({ part }));
      setSent((all) => [...all.filter((one) => one.file !== kept.file), { file: kept.file, name: file.name }]);
      leave(id);
    } catch (error) {
      change({ error });
    }
  };
  return {
    uploads, sent,
    add: (list) => {
      const added = list.map((file) => ({ id: next.current++, file }));
      for (const { id, file } of added) files.current.set(id, file);
      setUploads((all) => [...all, ...added.map(({ id, file }) => ({ id, name: file.name, part: 0 }))]);
      for (const { id } of added) void run(id);
    },
    again: (id) => {
      setUploads((all) => all.map((one) => (one.id === id ? { id, name: one.name, part: 0 } : one)));
      void run(id);
    },
    drop: leave,
    forget: (file) => setSent((all) => all.filter((one) => one.file !== file)),
    hang: async (bearer) => {
      for (const one of sent) await ask('POST /api/registers/:register/records/:record/attachments', { params: bearer, body: one });
    },
  };
}
