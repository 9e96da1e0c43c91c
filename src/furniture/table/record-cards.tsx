import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import { useSource } from '../source/source.ts';
import type { Refs } from '../value/plain-value.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import { ListValue, openRow, RecordLink } from './list-cell.tsx';
import type { TableColumn } from './table-columns.ts';
import './register-grid.css';

/** Lines of a card beside its name; who wants more opens the record. */
const LINES = 4;
const CARD_PX = 118;
const AHEAD = 10;

type RecordCardsProps = { readonly register: RegisterWire; readonly rows: readonly RecordWire[]; readonly refs: Refs; readonly columns: readonly TableColumn[]; readonly total: number | undefined; readonly more: (() => void) | undefined };

/** The same list on a narrow screen: each record as a card with its name, its state and its first columns. */
export function RecordCards({ register, rows, refs, columns, total, more }: RecordCardsProps): ReactNode {
  const { word, language } = useWords();
  const { catalogue } = useSource();
  const { today } = catalogue.district;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing that it returns is handed on to a part that keeps it
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => CARD_PX, overscan: 6 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - AHEAD) more();
  }, [last, rows.length, more]);
  const [first, ...others] = columns;
  const state = others.find((column) => column.name === 'state');
  const lines = others.filter((column) => column !== state).slice(0, LINES);
  return (
    <div className="cards-scroll" ref={scroller}>
      <ul className="cards" aria-label={word('gridOf', { register: say(register.title, language) })} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const record = rows[item.index];
          if (!record || !first) return null;
          const filled = lines.filter((column) => !column.field || record.values[column.field.name] !== undefined);
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the link within is reached by keys
            <li key={record.id} ref={virtual.measureElement} data-index={item.index} className="card" aria-setsize={total ?? -1} aria-posinset={item.index + 1} style={{ transform: `translateY(${item.start}px)` }} onClick={openRow}>
              <div className="card-head">
                <RecordLink register={register} record={record} column={first} refs={refs} today={today} />
                {state && <ListValue register={register} record={record} column={state} refs={refs} today={today} />}
              </div>
              <dl>
                {filled.map((column) => <div key={column.name}><dt>{column.title}</dt><dd><ListValue register={register} record={record} column={column} refs={refs} today={today} /></dd></div>)}
              </dl>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
