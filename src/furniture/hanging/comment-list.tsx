import type { ReactNode } from 'react';
import type { CommentWire } from '#kernel/file/hanging-wire.ts';
import { formatInstant } from '../value/day-text.ts';
import { useWords } from '../words/use-words.ts';
import './hanging.css';

type CommentListProps = { readonly comments: readonly CommentWire[]; readonly onWithdraw: (comment: CommentWire) => void };

/** What was said about a record, the oldest first, as a talk reads. */
export function CommentList({ comments, onWithdraw }: CommentListProps): ReactNode {
  const { word, language } = useWords();
  return (
    <ol className="comment-list">
      {comments.map((comment) => (
        <li key={comment.id}>
          <p className="comment-head">
            <strong>{comment.by.name}</strong>
            <time dateTime={comment.saidAt}>{formatInstant(comment.saidAt, language)}</time>
            {comment.mine && !comment.withdrawnAt && <button type="button" className="button-plain" onClick={() => onWithdraw(comment)}>{word('commentWithdraw')}</button>}
          </p>
          {comment.withdrawnAt ? <p className="comment-gone">{word('commentWithdrawn')}</p> : <p className="comment-text">{marked(comment)}</p>}
        </li>
      ))}
    </ol>
  );
}

// Whom it mentions stands out; everything is text and nothing of it is read as markup.
function marked({ text = '', mentions }: CommentWire): readonly ReactNode[] {
  const names = mentions.map((one) => `@${one.name}`);
  if (names.length === 0) return [text];
  const parts = text.split(new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`));
  return parts.map((part, index) => (names.includes(part) ? <mark key={index} className="comment-mention">{part}</mark> : part));
}
