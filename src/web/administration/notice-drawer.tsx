import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Input } from 'antd';
import { useDeferredValue, useState, type FormEvent, type ReactNode } from 'react';
import type { HolidayYear } from '#kernel/access/administration-wire.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { formatDayLong } from '#furniture/value/day-text.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { recordHolidays, type ArrangedDay } from './administration-queries.ts';
import { HolidayPreviewPart } from './holiday-preview.tsx';
import { parseNotice } from './parse-notice.ts';
import '#furniture/form/form.css';

/** A notice that arranges so many days is taken for that of the whole year. */
const WHOLE_NOTICE_DAYS = 10;

/** Reads a notice that is pasted or typed, shows the days that were read, and records all of them or none. */
export function NoticeDrawer({ year, onClose }: { readonly year: HolidayYear; readonly onClose: () => void }): ReactNode {
  const { word } = useWebWords();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [whole, setWhole] = useState<boolean>();
  const [document, setDocument] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const read = parseNotice(text, year.year);
  const presumed = presumedYet(year, read, word('admin.noticeAsUsual'));
  // A single day that the district adds says nothing of the others; a whole year's notice does.
  const isWhole = whole ?? read.length >= WHOLE_NOTICE_DAYS;
  const still = isWhole ? presumed : [];
  const arranged = useDeferredValue([...read, ...still]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await recordHolidays(document.trim(), [...read, ...still]);
      await Promise.all([['administration', 'holidays'], ['records']].map((queryKey) => client.invalidateQueries({ queryKey })));
      onClose();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <Drawer open title={word('admin.noticeEnter')} size={560} onClose={onClose} mask={{ closable: false }}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="form-purpose">{word('admin.noticeLead')}</p>
        <div className="form-field"><label htmlFor="notice-document">{word('admin.noticeDocument')}</label><Input id="notice-document" value={document} maxLength={200} onChange={(event) => setDocument(event.target.value)} /></div>
        <div className="form-field"><label htmlFor="notice-text">{word('admin.noticeText')}</label><Input.TextArea id="notice-text" autoSize={{ minRows: 6, maxRows: 14 }} value={text} onChange={(event) => setText(event.target.value)} /></div>
        <section aria-live="polite">
          <h3 className="section-title">{read.length > 0 ? word('admin.noticeDays', { count: read.length }) : word('admin.noticeNone')}</h3>
          <DayList days={read} />
          {presumed.length > 0 && <Checkbox checked={isWhole} onChange={(event) => setWhole(event.target.checked)}>{word('admin.noticeStill')}</Checkbox>}
          <DayList days={still} />
        </section>
        <HolidayPreviewPart days={arranged} />
        {error !== undefined && <ProblemNotice error={error} />}
        <div className="form-actions"><Button type="primary" htmlType="submit" loading={busy} disabled={read.length === 0 || document.trim() === ''}>{word('admin.noticeSave')}</Button></div>
      </form>
    </Drawer>
  );
}

function DayList({ days }: { readonly days: readonly ArrangedDay[] }): ReactNode {
  const { word, language } = useWebWords();
  return <ul className="notice-days">{days.map(({ day, kind, name }) => <li key={day}><b className={kind === 'off' ? 'mark-ok' : 'mark-soon'}>{word(kind === 'off' ? 'admin.dayOff' : 'admin.dayWork')}</b> {formatDayLong(day, language)} {name}</li>)}</ul>;
}

// A notice arranges the whole year: what was presumed and stands in none of its lines is worked after all.
function presumedYet(year: HolidayYear, read: readonly ArrangedDay[], name: string): readonly ArrangedDay[] {
  const arranged = new Set(read.map((one) => one.day));
  if (![...arranged].some((day) => day.startsWith(`${year.year}-`))) return [];
  return year.days.filter((line) => line.from === 'presumed' && !arranged.has(line.day)).map(({ day }) => ({ day, kind: 'work', name }));
}
