import type { ReactNode } from 'react';
import { formatFigure, partOfTarget } from '../value/figure.ts';
import { useWords } from '../words/use-words.ts';
import './indicator.css';

type TargetBarProps = { readonly value: number | null; readonly target: number | null; readonly better: 'more' | 'less' | 'neither' };

/** A thin bar of the value against its target; full when the target is reached. */
export function TargetBar({ value, target, better }: TargetBarProps): ReactNode {
  const { word, language } = useWords();
  const part = partOfTarget(value, target);
  if (part === undefined || value === null || target === null) return <span className="target-bar target-bar-none" />;
  const reached = better === 'less' ? value <= target : value >= target;
  const percent = formatFigure((value / target) * 100, 0, language);
  return (
    <span className={`target-bar${reached ? ' target-bar-reached' : ''}`} title={word('reached', { percent })}>
      <i style={{ width: `${part * 100}%` }} />
      <span className="only-heard">{word('reached', { percent })}</span>
    </span>
  );
}
