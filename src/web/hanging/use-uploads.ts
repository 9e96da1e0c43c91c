import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Upload } from '#furniture/hanging/upload-list.tsx';
import { ask, sendFile } from '../api/client.ts';
import { attachmentsQuery, type Bearer } from './hanging-queries.ts';

/** Files on their way to a record, and what can be done with them. */
export type Uploads = { readonly uploads: readonly Upload[]; readonly add: (files: readonly File[]) => void; readonly again: (id: number) => void; readonly drop: (id: number) => void };

/** Sends files one after another and hangs each on the record; one that is refused stops no other, and may be sent again. */
export function useUploads(bearer: Bearer): Uploads {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const files = useRef(new Map<number, File>());
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const next = useRef(1);
  const change = (id: number, to: Partial<Upload> | undefined): void => setUploads((all) => (to ? all.map((one) => (one.id === id ? { ...one, ...to } : one)) : all.filter((one) => one.id !== id)));
  const run = async (id: number): Promise<void> => {
    const file = files.current.get(id);
    if (!file) return;
    try {
      const kept = await sendFile(file, (part) => change(id, { part }));
      await ask('POST /api/registers/:register/records/:record/attachments', { params: bearer, body: { file: kept.file, name: file.name } });
      files.current.delete(id);
      change(id, undefined);
    } catch (error) {
      change(id, { error });
    }
    await client.invalidateQueries({ queryKey: attachmentsQuery(bearer).queryKey });
  };
  const queue = (id: number): void => {
    last.current = last.current.then(() => run(id));
  };
  return {
    uploads,
    add: (list) => {
      const added = list.map((file) => ({ id: next.current++, file }));
      for (const { id, file } of added) files.current.set(id, file);
      setUploads((all) => [...all, ...added.map(({ id, file }) => ({ id, name: file.name, part: 0 }))]);
      for (const { id } of added) queue(id);
    },
    again: (id) => {
      setUploads((all) => all.map((one) => (one.id === id ? { id, name: one.name, part: 0 } : one)));
      queue(id);
    },
    drop: (id) => {
      files.current.delete(id);
      change(id, undefined);
    },
  };
}
