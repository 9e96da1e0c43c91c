import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { NoticeWishBody, NoticeWishWire } from '#kernel/desk/wish-wire.ts';
import type { NoticeWay } from '#kernel/notice/notice-wish.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { formatInstant } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { ask } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';

const wishQuery = queryOptions({ queryKey: ['account', 'notices'], queryFn: ({ signal }) => ask('GET /api/account/notices', {}, signal), staleTime: 0 });

/** How I am told beside the bell, where this platform can tell outside at all. */
export function NoticeWishForm(): ReactNode {
  const { word } = useWebWords();
  const wish = useQuery(wishQuery);
  if (wish.isError) return <ProblemNotice error={wish.error} retry={() => void wish.refetch()} />;
  if (!wish.data || (wish.data.offered.length === 0 && Object.keys(wish.data.ways).length === 0)) return null;
  return <section><h2>{word('noticeWays')}</h2><p className="form-note">{word('noticeWaysLead')}</p><WishForm key={JSON.stringify(wish.data)} wish={wish.data} /></section>;
}

function WishForm({ wish }: { readonly wish: NoticeWishWire }): ReactNode {
  const { word, language } = useWebWords();
  const client = useQueryClient();
  const [ways, setWays] = useState(wish.ways);
  const [addresses, setAddresses] = useState<Readonly<Partial<Record<NoticeWay, string>>>>({ ...(wish.email ? { email: wish.email } : {}), ...(wish.sms ? { sms: wish.sms } : {}) });
  const [quiet, setQuiet] = useState(wish.quiet);
  const [error, setError] = useState<unknown>();
  const [saved, setSaved] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(addresses).filter(([, address]) => address.trim() !== '').map(([way, address]) => [way, address.trim()]));
    const body: NoticeWishBody = { ways, ...given, ...(quiet ? { quiet } : {}) };
    await ask('POST /api/account/notices', { body }).then((answer) => { client.setQueryData(wishQuery.queryKey, answer); setSaved(true); }, setError);
  };
  const toggle = (kind: string, way: NoticeWay): void => setWays((before) => ({ ...before, [kind]: (before[kind] ?? []).includes(way) ? (before[kind] ?? []).filter((one) => one !== way) : [...(before[kind] ?? []), way] }));
  return (
    <form className="form notice-wish" onSubmit={(event) => void save(event)}>
      {wish.offered.map((way) => (
        <div key={way} className="form-field">
          <label htmlFor={`wish-${way}`}>{word(`noticeWay.${way}`)}</label>
          <Input id={`wish-${way}`} value={addresses[way] ?? ''} inputMode={way === 'sms' ? 'tel' : 'email'} onChange={(event) => setAddresses((before) => ({ ...before, [way]: event.target.value }))} />
          <div className="notice-wish-kinds">{wish.kinds.map(({ kind, title }) => <Checkbox key={kind} checked={ways[kind]?.includes(way) ?? false} onChange={() => toggle(kind, way)}>{say(title, language)}</Checkbox>)}</div>
        </div>
      ))}
      <div className="form-field">
        <Checkbox checked={quiet !== undefined} onChange={(event) => setQuiet(event.target.checked ? { from: 22 * 60, to: 7 * 60 } : undefined)}>{word('noticeQuiet')}</Checkbox>
        {quiet && (
          <p className="account-actions">
            <input type="time" aria-label={word('noticeQuietFrom')} value={clockOf(quiet.from)} onChange={(event) => setQuiet({ ...quiet, from: minuteOfClock(event.target.value) })} />–
            <input type="time" aria-label={word('noticeQuietTo')} value={clockOf(quiet.to)} onChange={(event) => setQuiet({ ...quiet, to: minuteOfClock(event.target.value) })} />
          </p>
        )}
      </div>
      {wish.failed.map((one) => <p key={`${one.way}${one.at}`} className="form-problem">{word('noticeFailed', { way: word(`noticeWay.${one.way}`), day: formatInstant(one.at, language), problem: one.problem })}</p>)}
      {error !== undefined && <ProblemNotice error={error} />}
      <p className="account-actions"><Button htmlType="submit">{word('noticeWaysSave')}</Button>{saved && <output>{word('noticeWaysSaved')}</output>}</p>
    </form>
  );
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minuteOfClock(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}
