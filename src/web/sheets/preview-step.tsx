import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { ImportWire, PreviewWire } from '#kernel/sheet/sheet-wire.ts';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { previewQuery, startImport, stopImport } from './import-queries.ts';

type PreviewProps = { readonly register: RegisterWire; readonly found: ImportWire; readonly onAnother: () => void };
type Row = PreviewWire['rows'][number];

const TONE = { create: 'mark-ok', update: 'mark-soon', unchanged: 'mark-idle', refused: 'mark-late' } as const;
const SIGN = { create: '●', update: '◐', unchanged: '○', refused: '▲' } as const;

/** What would be written, before anything is. */
export function PreviewStep({ register, found, onAnother }: PreviewProps): ReactNode {
  const { word, language } = useWebWords();
  const client = useQueryClient();
  const preview = useQuery(previewQuery(found.id));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const figure = (value: number): string => formatFigure(value, 0, language);
  const act = async (work: () => Promise<unknown>, then?: () => void): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      await client.invalidateQueries({ queryKey: ['imports'] });
      then?.();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="sheet-preview">
      <p className="sheet-counts" aria-live="polite">
        <span>{found.fileName}</span><span>{word('sheet.rows', { count: figure(found.rows) })}</span><span className="mark-ok">● {word('sheet.good', { count: figure(found.good) })}</span>
        {found.bad > 0 && <span className="mark-late">▲ {word('sheet.bad', { count: figure(found.bad) })}</span>}
        {found.blank > 0 && <span>{word('sheet.blank', { count: figure(found.blank) })}</span>}
      </p>
      {preview.data && preview.data.missing.length > 0 && <Alert type="error" showIcon title={word('sheet.missing', { fields: preview.data.missing.map((one) => say(one, language)).join(language === 'zh' ? '、' : ', ') })} />}
      {preview.data?.warnings.map((one) => <Alert key={one.field} type="warning" showIcon title={say(one.says, language)} />)}
      {error !== undefined && <ProblemNotice error={error} />}
      <p className="sheet-buttons">
        <Button type="primary" loading={busy} disabled={found.good === 0} onClick={() => void act(() => startImport(found.id))}>{word('sheet.start', { count: figure(found.good) })}</Button>
        <Button disabled={busy} onClick={() => void act(() => stopImport(found.id), onAnother)}>{word('sheet.drop.file')}</Button>
      </p>
      {preview.isPending && <Skeleton lines={10} />}
      {preview.isError && <ProblemNotice error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && <PreviewTable register={register} preview={preview.data} />}
      {preview.data && <ColumnList register={register} preview={preview.data} />}
    </div>
  );
}

function PreviewTable({ register, preview }: { readonly register: RegisterWire; readonly preview: PreviewWire }): ReactNode {
  const { word } = useWebWords();
  const columns = preview.columns.flatMap((column) => (column.field === undefined ? [] : [{ key: column.field, title: column.header || column.field, ellipsis: true, width: register.fields.find((one) => one.name === column.field)?.widget === 'paragraph' ? 260 : 140, render: (_: unknown, row: Row) => row.cells[column.field!] ?? '' }]));
  return (
    <>
      <h2 className="section-title">{word('sheet.firstRows', { count: preview.rows.length })}</h2>
      <Table<Row>
        size="small" pagination={false} rowKey="row" scroll={{ x: 'max-content' }} dataSource={[...preview.rows]}
        columns={[
          { key: 'row', title: word('sheet.rowNumber'), width: 56, fixed: 'left', render: (_, row) => row.row },
          { key: 'does', title: word('sheet.state'), width: 240, render: (_, row) => <><span className={TONE[row.does]}>{SIGN[row.does]} {word(`sheet.does.${row.does}`)}</span>{row.problems.map((one) => <span key={one} className="sheet-problem">{one}</span>)}</> },
          ...columns,
        ]}
      />
    </>
  );
}

function ColumnList({ register, preview }: { readonly register: RegisterWire; readonly preview: PreviewWire }): ReactNode {
  const { word, language } = useWebWords();
  const titleOf = (name: string): string => {
    const field = register.fields.find((one) => one.name === name);
    return field ? say(field.title, language) : name;
  };
  return (
    <>
      <h2 className="section-title">{word('sheet.columns')}</h2>
      <Table
        className="sheet-columns" size="small" pagination={false} rowKey="index" dataSource={[...preview.columns]}
        columns={[
          { key: 'head', title: word('sheet.columnHead'), render: (_, column) => column.header },
          { key: 'field', title: word('sheet.columnField'), render: (_, column) => (column.field !== undefined ? <>{titleOf(column.field)}{column.scale !== undefined && <span className="sheet-hint"> {word('sheet.unitWan', { unit: /[（(]([^（）()]*)[)）]/.exec(column.header)?.[1] ?? '' })}</span>}</> : <span className="sheet-hint">{word(`sheet.unread.${column.unread ?? 'unknown'}`)}</span>) },
        ]}
      />
    </>
  );
}
