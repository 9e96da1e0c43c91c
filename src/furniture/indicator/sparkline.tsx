import type { ReactNode } from 'react';
import './indicator.css';

type SparklineProps = { readonly values: readonly (number | null)[]; readonly label: string; readonly width?: number; readonly height?: number };

/** A line of months without axes: the shape of a year at a glance, its last value as a dot. */
export function Sparkline({ values, label, width = 76, height = 20 }: SparklineProps): ReactNode {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <svg width={width} height={height} aria-hidden="true" />;
  const low = Math.min(...known, 0);
  const high = Math.max(...known);
  const reach = high - low || 1;
  const points = values.flatMap((value, index) => (value === null ? [] : [{ x: 3 + (index / Math.max(1, values.length - 1)) * (width - 6), y: height - 3 - ((value - low) / reach) * (height - 6) }]));
  const last = points.at(-1);
  return (
    <svg className="sparkline" width={width} height={height}>
      <title>{label}</title>
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r={2} />}
    </svg>
  );
}
