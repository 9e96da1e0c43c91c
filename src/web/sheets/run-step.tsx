import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useState, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { ImportWire } from '#kernel/sheet/sheet-wire.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { registerHref } from '#furniture/source/href.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { FileButton } from './file-button.tsx';
import { stopImport } from './import-queries.ts';

/** How far an import has come. */
export function RunStep({ found }: { readonly found: ImportWire }): ReactNode {
  const { word, language } = useWebWords();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const stop = async (): Promise<void> => {
    await stopImport(found.id).catch(setError);
    await client.invalidateQueries({ queryKey: ['imports'] });
  };
  return (
    <div className="sheet-work">
      <output><p>{word('sheet.running', { done: formatFigure(found.done, 0, language), rows: formatFigure(found.rows, 0, language) })}</p></output>
      <Progress percent={Math.floor((found.done / Math.max(1, found.rows)) * 100)} status="active" />
      <p className="sheet-hint">{word('sheet.runningHint')}</p>
      {error !== undefined && <ProblemNotice error={error} />}
      <Button onClick={() => void stop()}>{word('sheet.stop')}</Button>
    </div>
  );
}

type ResultProps = { readonly register: RegisterWire; readonly found: ImportWire; readonly onAnother: () => void };

/** What came of an import, and the rows that come back. */
export function ResultStep({ register, found, onAnother }: ResultProps): ReactNode {
  const { word, language } = useWebWords();
  return (
    <div className="sheet-result">
      <p className="sheet-counts" aria-live="polite"><span>{found.fileName}</span><ImportCounts found={found} /></p>
      {found.problem && <Alert type="error" showIcon title={say(found.problem, language)} />}
      {found.state === 'stopped' && found.done > 0 && <Alert type="info" showIcon title={word('sheet.stoppedHint')} />}
      {found.refused > 0 && found.kept && <p className="sheet-hint">{word('sheet.refusedHint')}</p>}
      <p className="sheet-buttons">
        {found.refused > 0 && found.kept && <FileButton type="primary" path={`/api/imports/${encodeURIComponent(found.id)}/refused`}>{word('sheet.downloadRefused')}</FileButton>}
        <Button href={registerHref(register.id)}>{word('sheet.toRegister')}</Button>
        <Button onClick={onAnother}>{word('sheet.again')}</Button>
      </p>
    </div>
  );
}

/** An import's state and counts in words. */
export function ImportCounts({ found }: { readonly found: ImportWire }): ReactNode {
  const { word, language } = useWebWords();
  const figure = (value: number): string => formatFigure(value, 0, language);
  const tone = found.state === 'failed' ? 'mark-late' : found.state === 'done' ? 'mark-ok' : 'mark-soon';
  return (
    <>
      <span className={tone}>{word(`sheet.state.${found.state}`)}</span>
      {found.created > 0 && <span>{word('sheet.created', { count: figure(found.created) })}</span>}
      {found.updated > 0 && <span>{word('sheet.updated', { count: figure(found.updated) })}</span>}
      {found.unchanged > 0 && <span>{word('sheet.unchanged', { count: figure(found.unchanged) })}</span>}
      {found.refused > 0 && <span className="mark-late">▲ {word('sheet.refused', { count: figure(found.refused) })}</span>}
    </>
  );
}
