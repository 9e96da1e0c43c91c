import type { ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { formatFigure } from '#furniture/value/figure.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords } from '../language/use-web-words.ts';
import type { RegisterRows } from './use-register-rows.ts';

/** Says how far the list has been read, that more is on its way, and that records have changed meanwhile. */
export function ListFoot({ found, place }: { readonly found: RegisterRows; readonly place: number }): ReactNode {
  const { word } = useWords();
  const { word: webWord, language } = useWebWords();
  const { rows, list, isOld, renew } = found;
  return (
    <div className="register-foot">
      <span>{word('shown', { shown: formatFigure(rows.length, 0, language) })}</span>
      {place >= 0 && <span>{webWord('listPlace', { place: formatFigure(place + 1, 0, language) })}</span>}
      {list.isFetchingNextPage && <span role="status">{word('loading')}</span>}
      {isOld && <span role="status">{webWord('listOld')} <button type="button" className="button-plain" onClick={renew}>{webWord('listRenew')}</button></span>}
      {list.isFetchNextPageError && <ProblemNotice error={list.error} retry={() => void list.fetchNextPage()} />}
    </div>
  );
}
