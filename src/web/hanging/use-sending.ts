import { useRef, useState } from 'react';
import type { Upload } from '#furniture/hanging/upload-list.tsx';

/** Files on their way, and what can be done with them. */
export type Sending = { readonly uploads: readonly Upload[]; readonly add: (files: readonly File[]) => void; readonly again: (id: number) => void; readonly drop: (id: number) => void };

/** Sends files one after another, each by `send`, which is done when the file is where it belongs; one that is refused stops no other, and may be sent again. */
export function useSending(send: (file: File, onPart: (part: number) => void) => Promise<void>): Sending {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const files = useRef(new Map<number, File>());
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const next = useRef(1);
  const change = (id: number, to: Partial<Upload>): void => setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const drop = (id: number): void => {
    files.current.delete(id);
    setUploads((all) => all.filter((one) => one.id !== id));
  };
  const run = async (id: number): Promise<void> => {
    const file = files.current.get(id);
    if (!file) return;
    try {
      await send(file, (part) => change(id, { part }));
      drop(id);
    } catch (error) {
      change(id, { error });
    }
  };
  const queue = (id: number): void => {
    last.current = last.current.then(() => run(id));
  };
  return {
    uploads, drop,
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
  };
}
