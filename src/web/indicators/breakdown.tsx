import type { ReactNode } from 'react';
import type { IndicatorPage } from '#kernel/desk/wire.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { useWebWords } from '../language/use-web-words.ts';

type BreakdownProps = { readonly rows: IndicatorPage['breakdown']; readonly decimals: number; readonly unit: string };

/** Rows that show; the rest of a long tail is counted, not drawn. */
const MOST = 12;

/** The parts of a figure as thin bars, the largest first. */
export function Breakdown({ rows, decimals, unit }: BreakdownProps): ReactNode {
  const { language } = useWebWords();
  const sorted = rows.toSorted((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity));
  const top = Math.max(...sorted.map((row) => row.value ?? 0), 0);
  return (
    <div className="breakdown">
      {sorted.slice(0, MOST).map((row) => (
        <div key={row.key} className="breakdown-row">
          <span className="breakdown-title" title={row.title}>{row.title}</span>
          <span className="breakdown-bar"><span style={{ width: top > 0 ? `${Math.max(0, (row.value ?? 0) / top) * 100}%` : 0 }} /></span>
          <span className="breakdown-value">{formatFigure(row.value, decimals, language)}</span>
        </div>
      ))}
      <p className="breakdown-unit">{unit}{sorted.length > MOST && ` · +${sorted.length - MOST}`}</p>
    </div>
  );
}
