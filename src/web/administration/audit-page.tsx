import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { addDays, instantOf } from '#kernel/field/day.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import type { AuditQuery } from './administration-queries.ts';
import type { AuditSearch } from './audit-search.ts';
import { EventList } from './event-list.tsx';
import { JournalList } from './journal-list.tsx';
import './administration.css';

const route = getRouteApi('/administration/audit');

/** Who did what when: the journal, and beside it what happened to accounts. The address keeps what is asked for. */
export function AuditPage(): ReactNode {
  const { word } = useWebWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  usePageTitle(word('admin.audit'));
  const change = (next: AuditSearch): void => void navigate({ to: '/administration/audit', search: { ...search, ...next }, replace: true, resetScroll: false });
  const days = <DaySpan search={search} onChange={change} />;
  const span: AuditQuery = { from: search.from && instantOf(search.from), until: search.until && instantOf(addDays(search.until, 1)) };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{word('admin.audit')}</h1>
        <span className="segment">
          <a href="/administration/audit" aria-current={search.tab ? undefined : 'true'}>{word('admin.auditJournal')}</a>
          <a href="/administration/audit?tab=events" aria-current={search.tab ? 'true' : undefined}>{word('admin.auditEvents')}</a>
        </span>
      </div>
      {search.tab ? <EventList search={search} span={span} days={days} onChange={change} /> : <JournalList search={search} span={span} days={days} onChange={change} />}
    </div>
  );
}

function DaySpan({ search, onChange }: { readonly search: AuditSearch; readonly onChange: (next: AuditSearch) => void }): ReactNode {
  const { word } = useWebWords();
  const day = (value: string | undefined): dayjs.Dayjs | null => (value ? dayjs(value) : null);
  return (
    <DatePicker.RangePicker
      allowEmpty={[true, true]} value={[day(search.from), day(search.until)]} placeholder={[word('admin.auditFrom'), word('admin.auditUntil')]}
      onChange={(span) => onChange({ from: span?.[0]?.format('YYYY-MM-DD'), until: span?.[1]?.format('YYYY-MM-DD') } as AuditSearch)}
    />
  );
}
