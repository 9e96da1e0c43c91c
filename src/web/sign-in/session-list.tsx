import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { formatInstant } from '#furniture/value/day-text.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { nameAgent } from './name-agent.ts';
import { endSessions, sessionsQuery } from './sign-in-queries.ts';

/** Where I am signed in, and the way to end it there. */
export function SessionList(): ReactNode {
  const { word, language } = useWebWords();
  const client = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const [error, setError] = useState<unknown>();
  const end = async (which: Parameters<typeof endSessions>[0]): Promise<void> => {
    setError(undefined);
    await endSessions(which).catch(setError);
    await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  if (sessions.isError) return <ProblemNotice error={sessions.error} retry={() => void sessions.refetch()} />;
  if (!sessions.data) return <Skeleton lines={2} />;
  return (
    <>
      <ul className="session-list">
        {sessions.data.sessions.map((one) => (
          <li key={one.id}>
            <span title={one.agent}><b>{one.mine ? word('sessionMine') : word('sessionOther')}</b> {nameAgent(one.agent)} {one.address}</span>
            <span className="form-note">{word('sessionSince', { since: formatInstant(one.createdAt, language), used: formatInstant(one.usedAt, language) })}</span>
            {!one.mine && <button type="button" className="button-plain" onClick={() => void end({ session: one.id })}>{word('sessionEnd')}</button>}
          </li>
        ))}
      </ul>
      {sessions.data.sessions.some((one) => !one.mine) && <button type="button" className="button-plain" onClick={() => void end({ others: true })}>{word('sessionEndOthers')}</button>}
      {error !== undefined && <ProblemNotice error={error} />}
    </>
  );
}
