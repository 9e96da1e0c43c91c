import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Progress, Steps } from 'antd';
import { useEffect, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { ImportWire } from '#kernel/sheet/sheet-wire.ts';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { registerHref } from '#furniture/source/href.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { FileStep } from './file-step.tsx';
import { importQuery } from './import-queries.ts';
import { PreviewStep } from './preview-step.tsx';
import { ResultStep, RunStep } from './run-step.tsx';
import './sheets.css';

const route = getRouteApi('/registers/$register/import');

/** The way of a sheet into a register: file, preview, import, result. */
export function ImportPage(): ReactNode {
  const { word } = useWebWords();
  const { catalogue } = useSource();
  const { register: id } = route.useParams();
  const register = findRegister(catalogue, id);
  if (!register || !register.mayEdit) return <div className="page"><EmptyNotice>{word('registerNone')}</EmptyNotice></div>;
  return <ImportSteps key={id} register={register} />;
}

const STEP: Readonly<Record<ImportWire['state'], number>> = { reading: 1, ready: 1, running: 2, done: 3, stopped: 3, failed: 3 };

// What failed while it was read never came to be imported.
function stepOf(one: ImportWire): number {
  return one.state === 'failed' && one.done === 0 ? 1 : STEP[one.state];
}

function ImportSteps({ register }: { readonly register: RegisterWire }): ReactNode {
  const { word, language } = useWebWords();
  const { import: id } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  const found = useQuery({ ...importQuery(id ?? ''), enabled: id !== undefined });
  const one = id === undefined ? undefined : found.data;
  const title = word('sheet.importTitle', { register: say(register.title, language) });
  usePageTitle(title);
  useEffect(() => {
    if (one?.state === 'done' || one?.state === 'stopped') void client.invalidateQueries({ queryKey: ['records'] });
  }, [client, one?.state]);
  const go = (next: string | undefined): void => void navigate({ to: '/registers/$register/import', params: { register: register.id }, search: { import: next } });
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
        <div className="page-tools"><a className="value-link" href={registerHref(register.id)}>{word('sheet.toRegister')}</a><a className="value-link" href="/imports">{word('sheet.mine')}</a></div>
      </div>
      <Steps className="sheet-steps" size="small" current={one ? stepOf(one) : 0} {...(one?.state === 'failed' ? { status: 'error' as const } : {})} items={(['sheet.stepFile', 'sheet.stepPreview', 'sheet.stepRun', 'sheet.stepResult'] as const).map((name) => ({ title: word(name) }))} />
      {id === undefined && <FileStep register={register} onMade={(made) => go(made.id)} />}
      {id !== undefined && found.isPending && <Skeleton lines={6} />}
      {id !== undefined && found.isError && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {one?.state === 'reading' && (
        <output className="sheet-work">
          <p>{word('sheet.reading', { name: one.fileName, rows: formatFigure(one.rows, 0, language) })}</p>
          <Progress percent={100} status="active" showInfo={false} />
        </output>
      )}
      {one?.state === 'ready' && <PreviewStep register={register} found={one} onAnother={() => go(undefined)} />}
      {one?.state === 'running' && <RunStep found={one} />}
      {one && STEP[one.state] === 3 && <ResultStep register={register} found={one} onAnother={() => go(undefined)} />}
    </div>
  );
}
