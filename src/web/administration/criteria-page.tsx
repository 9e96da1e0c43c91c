import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { CriteriaList, CriterionVersionWire, CriterionWire } from '#kernel/criterion/criteria-wire.ts';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { formatDay } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { criteriaQuery } from './administration-queries.ts';
import { NewVersionDrawer } from './new-version-drawer.tsx';
import { PlainTable, type PlainColumn } from './plain-table.tsx';
import '#furniture/form/form.css';

/** Every rule's number or table with its dated versions and their documents, by desk; a new version is recorded here. */
export function CriteriaPage(): ReactNode {
  const { word } = useWebWords();
  const client = useQueryClient();
  const list = useQuery(criteriaQuery);
  const [changing, setChanging] = useState<CriterionWire>();
  usePageTitle(word('admin.criteria'));
  const parts = list.data ? partsOf(list.data) : [];
  return (
    <div className="page">
      <div className="page-head"><h1>{word('admin.criteria')}</h1><p className="page-lead">{word('admin.criteriaLead')}</p></div>
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Skeleton lines={10} />}
      {parts.map(({ desk, criteria }) => <Part key={desk?.id ?? ''} desk={desk} criteria={criteria} onChange={list.data?.mayRecord ? setChanging : undefined} />)}
      {changing && <NewVersionDrawer criterion={changing} onClose={() => setChanging(undefined)} onRecorded={async () => {
        setChanging(undefined);
        await client.invalidateQueries({ queryKey: criteriaQuery.queryKey });
      }} />}
    </div>
  );
}

type Desk = CriteriaList['desks'][number];
type PartProps = { readonly desk: Desk | undefined; readonly criteria: readonly CriterionWire[]; readonly onChange: ((criterion: CriterionWire) => void) | undefined };

function Part({ desk, criteria, onChange }: PartProps): ReactNode {
  const { word, language } = useWebWords();
  return (
    <section>
      <h2 className="section-title">{desk ? say(desk.title, language) : word('admin.criteriaPlatform')}</h2>
      {criteria.map((criterion) => (
        <article key={criterion.id} className="criterion">
          <div className="unit-staff-title">
            <h3>{say(criterion.title, language)} <code>{criterion.id}</code></h3>
            {onChange && <button type="button" className="button-plain" onClick={() => onChange(criterion)}>{word('admin.criterionNew')}</button>}
          </div>
          <Versions criterion={criterion} />
        </article>
      ))}
    </section>
  );
}

function Versions({ criterion }: { readonly criterion: CriterionWire }): ReactNode {
  const { word, language } = useWebWords();
  const columns: readonly PlainColumn<CriterionVersionWire>[] = [
    { title: word('admin.criterionFrom'), show: ({ from, record }) => (record ? <a href={recordHref('criterion-version', record)}>{formatDay(from, language)}</a> : formatDay(from, language)) },
    { title: word('admin.criterionUntil'), show: ({ until }) => (until ? formatDay(until, language) : '—') },
    { title: word('admin.criterionState'), show: (version) => <State version={version} /> },
    { title: word('admin.criterionDocument'), wide: true, show: ({ document, reason }) => (reason ? `${document}（${reason}）` : document) },
    { title: word('admin.criterionOrigin'), show: ({ origin }) => word(origin === 'pack' ? 'admin.criterionPack' : 'admin.criterionRecorded') },
    { title: word('admin.criterionValue'), wide: true, show: ({ value }) => <Value value={value} /> },
  ];
  return <PlainTable label={say(criterion.title, language)} columns={columns} rows={criterion.versions} keyOf={(version) => `${version.origin}/${version.from}`} />;
}

function State({ version }: { readonly version: CriterionVersionWire }): ReactNode {
  const { word } = useWebWords();
  if (version.unused) return <span className="mark-late">▲ {word(version.unused === 'unfit' ? 'admin.criterionUnfit' : 'admin.criterionReplaced')}</span>;
  return version.inForce ? <span className="mark-ok">● {word('admin.criterionInForce')}</span> : <span className="mark-off">○ {word('admin.criterionNotInForce')}</span>;
}

const SHORT = 60;

// A number or a short table stands in the row; a long one opens.
function Value({ value }: { readonly value: unknown }): ReactNode {
  const { word } = useWebWords();
  const text = JSON.stringify(value) ?? '';
  if (text.length <= SHORT) return <code>{text}</code>;
  return <details><summary>{word('admin.criterionShow')}</summary><pre className="criterion-value">{JSON.stringify(value, null, 2)}</pre></details>;
}

function partsOf({ criteria, desks }: CriteriaList): readonly { desk: Desk | undefined; criteria: readonly CriterionWire[] }[] {
  const parts = desks.map((desk) => ({ desk, criteria: criteria.filter((one) => one.desk === desk.id) }));
  return [...parts, { desk: undefined, criteria: criteria.filter((one) => one.desk === undefined) }].filter((part) => part.criteria.length > 0);
}
