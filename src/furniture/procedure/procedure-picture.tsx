import { useMemo, type ReactNode } from 'react';
import type { ProcedureWire, TimelineEntry } from '#kernel/desk/wire.ts';
import type { Instant } from '#kernel/field/day.ts';
import { formatSpan } from '../value/day-text.ts';
import { say, type Language } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import { foldWay, timeInStates, waysGone } from './case-way.ts';
import { layoutProcedure, type ProcedureLayout, type Way } from './layout-procedure.ts';
import './procedure.css';

type ProcedurePictureProps = { readonly procedure: ProcedureWire; readonly state: string; readonly timeline: readonly TimelineEntry[]; readonly now: Instant };

const LANE_HEIGHT = 62;
const TOP = 26;
const LEAST_COLUMN = 78;

/** The way of a case as a picture: states as words on a line, the way gone in bold, the time spent under each. */
export function ProcedurePicture({ procedure, state, timeline, now }: ProcedurePictureProps): ReactNode {
  const { word, language } = useWords();
  const layout = useMemo(() => layoutProcedure(procedure), [procedure]);
  const stays = useMemo(() => foldWay(procedure, timeline), [procedure, timeline]);
  const gone = waysGone(stays);
  const spent = timeInStates(stays, now);
  const titles = new Map(procedure.states.map((one) => [one.name, say(one.title, language)]));
  const ended = procedure.states.find((one) => one.name === state)?.end ?? false;
  const places = placesOf(layout, titles);
  const width = places.width;
  const height = TOP + layout.lanes * LANE_HEIGHT;
  const shown = layout.ways.filter((way) => isShown(way, layout, gone, state));
  return (
    // Who has no mouse scrolls it by the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus (WCAG 2.1.1)
    <div className="procedure-scroll" role="group" aria-label={say(procedure.title, language)} tabIndex={0}>
      <svg className="procedure-picture" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{word('procedureOf', { title: say(procedure.title, language), state: titles.get(state) ?? state })}</title>
        {shown.map((way) => <WayLine key={`${way.from} ${way.to}`} way={way} at={places.at} bold={gone.has(`${way.from} ${way.to}`)} />)}
        {layout.states.map(({ name }) => {
          const { x, y } = places.at(name);
          const kind = name === state ? 'now' : spent.has(name) ? 'gone' : 'ahead';
          const milliseconds = spent.get(name);
          return (
            <g key={name} className={`procedure-state procedure-${kind}`}>
              {kind === 'now' && <circle cx={x} cy={y} r={9} className="procedure-halo" />}
              <circle cx={x} cy={y} r={kind === 'now' ? 5.5 : 4.5} className="procedure-dot" />
              <text x={x} y={y + 22} textAnchor="middle">{titles.get(name)}</text>
              {milliseconds !== undefined && !(kind === 'now' && ended) && <text x={x} y={y + 38} textAnchor="middle" className="procedure-time">{span(milliseconds, language)}</text>}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

type Place = { readonly x: number; readonly y: number };
type At = (name: string) => Place;

function placesOf(layout: ProcedureLayout, titles: ReadonlyMap<string, string>): { readonly at: At; readonly width: number } {
  const widths = Array.from({ length: layout.columns }, (_, column) => Math.max(LEAST_COLUMN, ...layout.states.filter((one) => one.column === column).map((one) => textWidth(titles.get(one.name) ?? '') + 22)));
  const middles = widths.map((width, column) => widths.slice(0, column).reduce((sum, one) => sum + one, 0) + width / 2);
  const map = new Map(layout.states.map((one): [string, Place] => [one.name, { x: middles[one.column] ?? 0, y: TOP + one.lane * LANE_HEIGHT }]));
  return { at: (name) => map.get(name) ?? { x: 0, y: 0 }, width: widths.reduce((sum, one) => sum + one, 0) };
}

// Chinese characters are about as wide as the type is high; Latin letters about half as wide.
function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 13 : 7), 0);
}

// The straight way always shows. Of the side ways, those gone and those open now show, and one to each side state, so that none hangs in the air.
function isShown(way: Way, layout: ProcedureLayout, gone: ReadonlySet<string>, state: string): boolean {
  if (gone.has(`${way.from} ${way.to}`) || way.from === state) return true;
  const from = layout.states.find((one) => one.name === way.from);
  const to = layout.states.find((one) => one.name === way.to);
  if (!from || !to || way.back) return false;
  if (from.lane === 0 && to.lane === 0) return to.column === from.column + 1;
  const others = layout.ways.filter((one) => one.to === way.to && !one.back);
  return !others.some((one) => gone.has(`${one.from} ${one.to}`) || one.from === state) && others.at(-1) === way;
}

/** How far a side way runs before it has reached its lane. */
const TURN = 64;

function WayLine({ way, at, bold }: { readonly way: Way; readonly at: At; readonly bold: boolean }): ReactNode {
  const className = `procedure-way${bold ? ' procedure-way-gone' : ''}${way.back ? ' procedure-way-back' : ''}`;
  return <path className={className} d={pathOf(at(way.from), at(way.to), way.back)} />;
}

function pathOf(from: Place, to: Place, back: boolean): string {
  const start = `M ${from.x} ${from.y}`;
  const width = to.x - from.x;
  if (from.y === to.y) {
    const isNear = !back && Math.abs(width) < 200;
    // A way over other states of its lane makes an arc above them.
    return isNear ? `${start} L ${to.x} ${to.y}` : `${start} Q ${(from.x + to.x) / 2} ${from.y - (back ? 34 : 26)} ${to.x} ${to.y}`;
  }
  if (width === 0) return `${start} C ${from.x + 46} ${from.y + 8}, ${to.x + 46} ${to.y - 8}, ${to.x} ${to.y}`;
  const turn = Math.min(TURN, Math.abs(width)) * Math.sign(width);
  // The lane is reached soon after the state that is left, and followed from there, so that the first lane keeps its own line.
  if (to.y > from.y) return `${start} C ${from.x + turn * 0.75} ${from.y}, ${from.x + turn * 0.35} ${to.y}, ${from.x + turn} ${to.y} L ${to.x} ${to.y}`;
  return `${start} L ${to.x - turn} ${from.y} C ${to.x - turn * 0.35} ${from.y}, ${to.x - turn * 0.75} ${to.y}, ${to.x} ${to.y}`;
}

function span(milliseconds: number, language: Language): string {
  const start = new Date(0).toISOString();
  return formatSpan(start, new Date(milliseconds).toISOString(), language);
}
