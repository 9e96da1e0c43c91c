import type { ReactNode } from 'react';
import type { FieldWire, Totals } from '#kernel/desk/wire.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { ShowValue } from '#furniture/value/show-value.tsx';
import { useWebWords } from '../language/use-web-words.ts';

type TotalCellProps = { readonly field: FieldWire | undefined; readonly isFirst: boolean; readonly totals: Totals | undefined; readonly isFetching: boolean; readonly onAsk: () => void };

/** What stands under a column: at the left how many rows were added up, under amounts their sum. */
export function TotalCell({ field, isFirst, totals, isFetching, onAsk }: TotalCellProps): ReactNode {
  const { word, language } = useWebWords();
  if (isFirst) {
    if (isFetching && !totals) return <span role="status">{word('totalsPending')}</span>;
    return totals ? word('totalsOf', { count: formatFigure(totals.rows, 0, language) }) : <button type="button" className="button-plain" onClick={onAsk}>{word('totals')}</button>;
  }
  const sum = field && totals?.sums[field.name];
  if (!field || sum === undefined || sum === null) return null;
  return <ShowValue field={field} value={field.widget === 'measure' ? sum : Number(sum)} refs={{}} short />;
}
