import { useRef, useState, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { useWebWords } from '../language/use-web-words.ts';

type ReportToolsProps = {
  readonly hasText: boolean;
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
  readonly onFile: (file: File) => void;
  readonly onSample: () => Promise<void>;
  readonly onClear: () => void;
};

/** Where a text comes from, and whether it is being written or read. */
export function ReportTools({ hasText, editing, onEditing, onFile, onSample, onClear }: ReportToolsProps): ReactNode {
  const { word } = useWebWords();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<unknown>();
  return (
    <>
      <div className="report-tools">
        <button type="button" className="button-plain" onClick={() => input.current?.click()}>{word('reportOpen')}</button>
        <input ref={input} type="file" accept=".txt,.md,text/plain" hidden onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) onFile(file); }} />
        <button type="button" className="button-plain" onClick={() => { setError(undefined); onSample().catch(setError); }}>{word('reportSample')}</button>
        {hasText && <button type="button" className="button-plain" onClick={() => onEditing(!editing)}>{word(editing ? 'reportRead' : 'reportEdit')}</button>}
        {hasText && <button type="button" className="button-plain" onClick={onClear}>{word('reportClear')}</button>}
      </div>
      {error !== undefined && <ProblemNotice error={error} />}
    </>
  );
}
