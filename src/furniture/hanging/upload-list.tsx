import type { ReactNode } from 'react';
import { Progress } from 'antd';
import { ProblemNotice } from '../notice/notices.tsx';
import { ProblemError } from '../notice/problem-error.ts';
import { useWords } from '../words/use-words.ts';
import './hanging.css';

/** A file on its way; one that was refused stays until somebody has read why. */
export type Upload = { readonly id: number; readonly name: string; readonly part: number; readonly error?: unknown };

type UploadListProps = { readonly uploads: readonly Upload[]; readonly onAgain: (id: number) => void; readonly onDrop: (id: number) => void };

/** Files on their way, each with how far it has come or why it was refused. */
export function UploadList({ uploads, onAgain, onDrop }: UploadListProps): ReactNode {
  const { word } = useWords();
  if (uploads.length === 0) return null;
  return (
    <ul className="upload-list" aria-live="polite">
      {uploads.map(({ id, name, part, error }) => (
        <li key={id}>
          <span className="upload-name" title={name}>{name}</span>
          {error === undefined ? <Progress percent={Math.round(part * 100)} size="small" aria-label={name} /> : <ProblemNotice error={error} {...(isFinal(error) ? {} : { retry: () => onAgain(id) })} />}
          {error !== undefined && <button type="button" className="button-plain" onClick={() => onDrop(id)}>{word('fileForget')}</button>}
        </li>
      ))}
    </ul>
  );
}

// What the file itself is refused for stays so however often it is sent.
function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status < 500 && error.problem.code !== 'file/broken-off';
}
