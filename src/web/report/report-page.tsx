import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useState, type DragEvent, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { ask } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { ClaimPanel } from './claim-panel.tsx';
import { readTextFile, type FileProblem } from './read-text-file.ts';
import { nextClaim, VERDICTS, type ReportCheck } from './report-check.ts';
import { ReportPaper } from './report-paper.tsx';
import { ReportTools } from './report-tools.tsx';
import './report.css';

/** Milliseconds without a key after which the text is checked again. */
const PAUSE_MS = 600;

/** A text beside its records: every figure underlined by what the records say to it. */
export function ReportPage(): ReactNode {
  const { word } = useWebWords();
  const [text, setText] = useState('');
  const [editing, setEditing] = useState(true);
  const [current, setCurrent] = useState<number>();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [problem, setProblem] = useState<FileProblem>();
  const checked = useCheck(text);
  const check = checked.data;
  usePageTitle(word('report'));

  const take = useCallback((next: string): void => {
    setText(next);
    setEditing(next.trim() === '');
    setCurrent(undefined);
    setProblem(undefined);
  }, []);
  const openFile = async (file: File): Promise<void> => {
    const read = await readTextFile(file);
    if ('problem' in read) setProblem(read.problem);
    else take(read.text);
  };
  const shown = useMemo(() => (check?.claims ?? []).flatMap((claim, index) => (!onlyProblems || claim.verdict !== 'supported' ? [index] : [])), [check, onlyProblems]);
  useClaimKeys(!editing, (step) => setCurrent((before) => nextClaim(shown, before, step)));
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void openFile(file);
  };
  return (
    <div className="page report" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div className="page-head">
        <h1>{word('reportTitle')}</h1>
        <p className="page-lead">{word('reportLead')}</p>
      </div>
      <ReportTools hasText={text.trim() !== ''} editing={editing} onEditing={setEditing} onFile={(file) => void openFile(file)} onSample={async () => take((await ask('GET /api/report/sample')).text)} onClear={() => take('')} />
      {problem && <div className="notice notice-problem" role="alert"><p>{word(problem)}</p></div>}
      {checked.isError && <ProblemNotice error={checked.error} retry={() => void checked.refetch()} />}
      <Summary check={check} busy={checked.isFetching} hasText={text.trim() !== ''} />
      <div className="report-parts">
        <ReportPaper text={text} check={check} editing={editing} current={current} onText={setText} onChoose={setCurrent} />
        <ClaimPanel check={check} shown={shown} current={current} onlyProblems={onlyProblems} onOnlyProblems={setOnlyProblems} onChoose={setCurrent} />
      </div>
    </div>
  );
}

function useCheck(text: string) {
  const [settled, setSettled] = useState(text);
  const deferred = useDeferredValue(text);
  useEffect(() => {
    // A text that came whole (a file, the sample) is checked at once; typing waits for a pause.
    const isTyping = Math.abs(deferred.length - settled.length) < 200;
    const timer = setTimeout(() => setSettled(deferred), isTyping ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [deferred, settled]);
  return useQuery({
    queryKey: ['report-check', settled],
    queryFn: ({ signal }) => ask('POST /api/report/check', { body: { text: settled } }, signal),
    enabled: settled.trim() !== '',
    placeholderData: (before) => (settled.trim() === '' ? undefined : before),
    gcTime: 60_000,
    staleTime: 60_000,
  });
}

function useClaimKeys(active: boolean, step: (by: 1 | -1) => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable], dialog')) return;
      if (event.key === 'j' || event.key === 'J') step(1);
      else if (event.key === 'k' || event.key === 'K') step(-1);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
}

function Summary({ check, busy, hasText }: { readonly check: ReportCheck | undefined; readonly busy: boolean; readonly hasText: boolean }): ReactNode {
  const { word, language } = useWebWords();
  if (!hasText) return <p className="report-summary">{word('reportStart')}</p>;
  if (!check) return <output className="report-summary">{busy ? word('reportChecking') : ''}</output>;
  const counts = VERDICTS.map((verdict) => ({ verdict, count: check.claims.filter((claim) => claim.verdict === verdict).length })).filter(({ count }) => count > 0);
  if (check.claims.length === 0) return <output className="report-summary">{word('reportEmptySummary')}</output>;
  return (
    <output className="report-summary">
      {word('reportSummary', { total: check.claims.length, parts: '' })}
      {counts.map(({ verdict, count }, index) => (
        <span key={verdict}>
          {index > 0 && (language === 'zh' ? '，' : ', ')}
          <span className={`verdict verdict-${verdict}`}>{word('summaryPart', { count, verdict: word(`verdict.${verdict}`) })}</span>
        </span>
      ))}
      {busy && <small>{word('reportChecking')}</small>}
    </output>
  );
}
