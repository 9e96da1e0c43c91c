import { useQueryClient } from '@tanstack/react-query';
import { Button, Mentions } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import type { ReaderList } from '#kernel/file/hanging-wire.ts';
import { ask } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { commentsQuery, type Bearer } from './hanging-queries.ts';

type Reader = ReaderList['readers'][number];

const MOST = 2000;
const ASK_AFTER_MS = 200;

/** Where something is said about a record; `@` offers the members of staff who may read it. */
export function CommentForm({ bearer }: { readonly bearer: Bearer }): ReactNode {
  const { word } = useWebWords();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { readers, mentionedIn, search, choose } = useReaders(bearer);
  const say = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await ask('POST /api/registers/:register/records/:record/comments', { params: bearer, body: { text: text.trim(), mentions: mentionedIn(text) } });
      setText('');
      await client.invalidateQueries({ queryKey: commentsQuery(bearer).queryKey });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="comment-form" onSubmit={(event) => { event.preventDefault(); void say(); }}>
      <Mentions
        aria-label={word('comment')} placeholder={word('commentHint')} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={MOST} value={text} onChange={(next) => { setText(next); const begun = mentionBegun(next); if (begun !== undefined) search(begun); }} onSearch={search} filterOption={false}
        options={readers.map((one) => ({ value: one.name, key: one.id, label: labelOf(one) }))} onSelect={(option) => choose('label' in option ? String(option.label) : '')}
      />
      {error !== undefined && <ProblemNotice error={error} />}
      <div className="comment-tools">
        <span className="form-note">{word('commentWho')}</span>
        <Button htmlType="submit" loading={busy} disabled={text.trim() === ''}>{word('commentSay')}</Button>
      </div>
    </form>
  );
}

type Readers = { readonly readers: readonly Reader[]; readonly mentionedIn: (text: string) => readonly string[]; readonly search: (q: string) => void; readonly choose: (label: string) => void };

// Asked while one types, and no more often than a hand needs; an answer that comes late is not taken for a newer one.
function useReaders(bearer: Bearer): Readers {
  const [readers, setReaders] = useState<readonly Reader[]>([]);
  const chosen = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const newest = useRef(0);
  const search = (q: string): void => {
    clearTimeout(timer.current);
    const asked = ++newest.current;
    timer.current = setTimeout(() => {
      ask('GET /api/registers/:register/records/:record/readers', { params: bearer, query: { q: q.slice(0, 40) } }).then(
        (found) => { if (asked === newest.current) setReaders(found.readers); },
        () => { if (asked === newest.current) setReaders([]); },
      );
    }, ASK_AFTER_MS);
  };
  const choose = (label: string): void => {
    const reader = readers.find((one) => labelOf(one) === label);
    if (reader) chosen.current.set(reader.id, reader.name);
  };
  const mentionedIn = (text: string): readonly string[] => [...chosen.current].filter(([, name]) => text.includes(`@${name}`)).map(([id]) => id);
  return { readers, mentionedIn, search, choose };
}

// The part makes keys of its own; by name and unit two people of one name are told apart.
function labelOf({ name, unit }: Reader): string {
  return `${name} · ${unit}`;
}

// What stands between an `@` and the cursor. The part itself looks only when a key comes up, which a Chinese keyboard on a phone doesn't tell.
function mentionBegun(text: string): string | undefined {
  const field = document.activeElement;
  return /@([^\s@]*)$/.exec(text.slice(0, field instanceof HTMLTextAreaElement ? field.selectionStart : text.length))?.[1];
}
