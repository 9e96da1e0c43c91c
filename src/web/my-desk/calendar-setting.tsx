import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { formatInstant } from '#furniture/value/day-text.ts';
import { ask } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';

const calendarQuery = queryOptions({ queryKey: ['account', 'calendar'], queryFn: ({ signal }) => ask('GET /api/account/calendar', {}, signal), staleTime: 0 });

/** My calendar under a secret address: made, renewed, withdrawn; the address is shown when it is made and never again. */
export function CalendarSetting(): ReactNode {
  const { word, language } = useWebWords();
  const client = useQueryClient();
  const calendar = useQuery(calendarQuery);
  const [address, setAddress] = useState<string>();
  const [error, setError] = useState<unknown>();
  const settle = (work: Promise<unknown>): void => void work.then(() => setError(undefined), setError).then(() => client.invalidateQueries({ queryKey: calendarQuery.queryKey }));
  const make = (): void => settle(ask('POST /api/account/calendar', { body: {} }).then(({ path }) => setAddress(`${window.location.origin}${path}`)));
  const withdraw = (): void => settle(ask('POST /api/account/calendar/withdraw', { body: {} }).then(() => setAddress(undefined)));
  if (calendar.isError) return <ProblemNotice error={calendar.error} retry={() => void calendar.refetch()} />;
  if (!calendar.data?.offered) return null;
  const { feed } = calendar.data;
  return (
    <section>
      <h2>{word('calendarFeed')}</h2>
      <p className="form-note">{word('calendarFeedLead')}</p>
      {feed && <p className="form-note">{word('calendarFeedMade', { day: formatInstant(feed.madeAt, language) })}{feed.usedAt ? ` · ${word('calendarFeedUsed', { day: formatInstant(feed.usedAt, language) })}` : ''}</p>}
      {address && <><Input.TextArea readOnly autoSize value={address} aria-label={word('calendarFeedAddress')} onFocus={(event) => event.currentTarget.select()} /><p className="form-note">{word('calendarFeedOnce')}</p></>}
      <p className="account-actions">
        <button type="button" className="button-plain" onClick={make}>{word(feed ? 'calendarFeedRenew' : 'calendarFeedMake')}</button>
        {feed && <button type="button" className="button-plain" onClick={withdraw}>{word('calendarFeedWithdraw')}</button>}
      </p>
      {error !== undefined && <ProblemNotice error={error} />}
    </section>
  );
}
