import { useEffect, useRef, type ReactNode } from 'react';
import { formatExact } from '#furniture/value/figure.ts';
import { useWebWords } from '../language/use-web-words.ts';
import type { WebWord } from '../language/zh-cn.ts';
import { WEB_ZH } from '../language/zh-cn.ts';
import type { Claim, NotClaim, ReportCheck } from './report-check.ts';

type ClaimPanelProps = {
  readonly check: ReportCheck | undefined;
  readonly shown: readonly number[];
  readonly current: number | undefined;
  readonly onlyProblems: boolean;
  readonly onOnlyProblems: (only: boolean) => void;
  readonly onChoose: (claim: number) => void;
};

/** What the records say to the chosen claim, and the list of all claims. */
export function ClaimPanel({ check, shown, current, onlyProblems, onOnlyProblems, onChoose }: ClaimPanelProps): ReactNode {
  const { word } = useWebWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // Only the list moves: the page is moved by the paper.
    const box = list.current;
    const item = box?.querySelector<HTMLElement>('[aria-current]');
    if (box && item && (item.offsetTop < box.scrollTop || item.offsetTop + item.offsetHeight > box.scrollTop + box.clientHeight)) box.scrollTop = item.offsetTop - box.clientHeight / 2;
  }, [current, shown]);
  if (!check || check.claims.length === 0) return <aside className="claim-panel" />;
  const claim = current === undefined ? undefined : check.claims[current];
  return (
    <aside className="claim-panel">
      <div className="claim-detail" aria-live="polite">
        {claim ? <ClaimDetail claim={claim} /> : <p className="record-faint">{word('claimNone')}</p>}
      </div>
      <div className="claim-list-head">
        <span>{word('claimList')} {shown.length}</span>
        <button type="button" className="button-plain" onClick={() => onOnlyProblems(!onlyProblems)}>{word(onlyProblems ? 'claimAll' : 'claimOnly')}</button>
        <small>{word('claimKeys')}</small>
      </div>
      <ol className="claim-list" ref={list}>
        {shown.map((index) => {
          const one = check.claims[index];
          return one && (
            <li key={index}>
              <button type="button" aria-current={index === current ? 'true' : undefined} onClick={() => onChoose(index)}>
                <VerdictSign verdict={one.verdict} /><span className="claim-list-text">{one.subject && !oneLine(one.text).includes(one.subject) ? `${one.subject} · ` : ''}{oneLine(one.text)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {check.notClaims.length > 0 && <NotClaims all={check.notClaims} />}
    </aside>
  );
}

function ClaimDetail({ claim }: { readonly claim: Claim }): ReactNode {
  const { word, language } = useWebWords();
  const stage = `stage.${claim.computed}`;
  const said = claim.computed !== null && isWord(stage) ? word(stage) : claim.computed;
  const computed = said === null ? '—' : typeof said === 'number' ? `${formatExact(said, language)} ${claim.unit}` : said;
  const others = (claim.candidates ?? []).filter((one) => one.id !== (claim.indicator ?? claim.record)).slice(0, 4);
  return (
    <>
      <p className="claim-verdict"><VerdictSign verdict={claim.verdict} /><b className={`verdict-word-${claim.verdict}`}>{word(`verdict.${claim.verdict}`)}</b><small>{word(`kind.${claim.kind}`)}</small></p>
      <dl>
        <div><dt>{word('claimWrites')}</dt><dd>{oneLine(claim.text)}</dd></div>
        <div><dt>{word('claimComputed')}</dt><dd className="claim-computed">{computed}</dd></div>
        <div><dt>{word('claimWhy')}</dt><dd>{claim.why}</dd></div>
      </dl>
      {claim.evidence.url && <p><a className="value-link" href={claim.evidence.url}>{claim.record ? word('claimEvidenceOne') : word('claimEvidence', { count: formatExact(claim.evidence.count, language) })} →</a></p>}
      {others.length > 0 && (
        <details className="claim-candidates">
          <summary>{word('claimCandidates')} {others.length}</summary>
          <ul>{others.map((one) => <li key={one.id}>{one.title}<small>{one.reason}</small></li>)}</ul>
        </details>
      )}
    </>
  );
}

const isWord = (key: string): key is WebWord => Object.hasOwn(WEB_ZH, key);

const SIGNS: Readonly<Record<Claim['verdict'], string>> = { supported: '✓', contradicted: '≠', uncertain: '?', unsupported: '…' };

function VerdictSign({ verdict }: { readonly verdict: Claim['verdict'] }): ReactNode {
  const { word } = useWebWords();
  return <span className={`verdict-sign verdict-word-${verdict}`}><span aria-hidden="true">{SIGNS[verdict]}</span><span className="only-heard">{word(`verdict.${verdict}`)}</span></span>;
}

function NotClaims({ all }: { readonly all: readonly NotClaim[] }): ReactNode {
  const { word } = useWebWords();
  const reason = (one: NotClaim): string => {
    const key = `reason.${one.reason}`;
    return isWord(key) ? word(key) : one.reason;
  };
  return (
    <details className="claim-candidates">
      <summary>{word('notClaims', { count: all.length })}</summary>
      <ul>{all.map((one) => <li key={one.start}>{oneLine(one.text)}<small>{reason(one)}</small></li>)}</ul>
    </details>
  );
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '');
