import { Button, Dropdown, Progress } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { ExportWire } from '#kernel/sheet/sheet-wire.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import type { ListQuery } from '#furniture/source/source.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { ask, getFile } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { saveFile } from './save-file.ts';
import './sheets.css';

const ASK_EVERY_MS = 700;

type ExportMenuProps = {
  readonly register: RegisterWire;
  readonly query: ListQuery;
  /** The columns that the table shows, where they are not the register's own. */
  readonly columns?: readonly string[] | undefined;
  readonly disabled?: boolean;
};

/** Takes the list along as it stands, as a workbook or as csv; tells how far it is and can be stopped. */
export function ExportMenu({ register, query, columns, disabled = false }: ExportMenuProps): ReactNode {
  const { word } = useWebWords();
  const [watch, setWatch] = useState<string>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const run = async (format: 'xlsx' | 'csv'): Promise<void> => {
    const control = new AbortController();
    stop.current = control;
    const key = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    setWatch(key);
    setError(undefined);
    try {
      saveFile(await getFile(pathOf(register.id, query, columns, format, key), control.signal));
    } catch (problem) {
      if (!control.signal.aborted) setError(problem);
    } finally {
      setWatch(undefined);
    }
  };
  if (watch !== undefined) return <ExportProgress watch={watch} onStop={() => stop.current?.abort()} />;
  return (
    <>
      {error !== undefined && <ProblemNotice error={error} />}
      <Dropdown disabled={disabled} trigger={['click']} menu={{ items: [{ key: 'xlsx', label: word('sheet.exportXlsx'), onClick: () => void run('xlsx') }, { key: 'csv', label: word('sheet.exportCsv'), onClick: () => void run('csv') }] }}>
        <Button aria-haspopup="menu">{word('sheet.export')} <span aria-hidden="true">▾</span></Button>
      </Dropdown>
    </>
  );
}

function ExportProgress({ watch, onStop }: { readonly watch: string; readonly onStop: () => void }): ReactNode {
  const { word, language } = useWebWords();
  const [progress, setProgress] = useState<ExportWire>({ done: 0, of: 0, exact: false });
  useEffect(() => {
    const timer = setInterval(() => void ask('GET /api/exports/:watch', { params: { watch } }).then(setProgress, () => undefined), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [watch]);
  const figure = (value: number): string => formatFigure(value, 0, language);
  return (
    <output className="sheet-exporting">
      <span>{progress.exact ? word('sheet.exportingOf', { done: figure(progress.done), of: figure(progress.of) }) : word('sheet.exporting', { done: figure(progress.done) })}</span>
      {progress.exact && progress.of > 0 && <Progress className="sheet-exporting-bar" size="small" showInfo={false} percent={Math.floor((progress.done / progress.of) * 100)} />}
      <button type="button" className="button-plain" onClick={onStop}>{word('sheet.exportStop')}</button>
    </output>
  );
}

function pathOf(register: string, query: ListQuery, columns: readonly string[] | undefined, format: string, watch: string): string {
  const asked = new URLSearchParams({ format, watch });
  if (query.q) asked.set('q', query.q);
  if (query.where && Object.keys(query.where).length > 0) asked.set('where', JSON.stringify(query.where));
  if (query.sort) asked.set('sort', query.sort);
  if (columns) asked.set('columns', columns.join(','));
  return `/api/registers/${encodeURIComponent(register)}/sheet?${asked}`;
}
