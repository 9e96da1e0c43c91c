import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import { useSource } from '../source/source.ts';
import { isNumeric, type Refs } from '../value/plain-value.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import type { Selecting } from './selecting.ts';
import type { TableColumn } from './table-columns.ts';
import './register-table.css';
import './register-grid.css';

/** A row is so high; the list stays still while it scrolls only if all are. */
const ROW_PX = 36;
/** Rows before the end of those that are here at which more are asked for. */
const AHEAD = 40;

export type RegisterGridProps = {
  readonly register: RegisterWire;
  readonly rows: readonly RecordWire[];
  readonly refs: Refs;
  readonly columns: readonly TableColumn[];
  /** How many rows the list has in all, where that is known. */
  readonly total: number | undefined;
  readonly sorts: readonly string[];
  readonly onSort: (sorts: readonly string[]) => void;
  readonly onWidth: (name: string, widthPx: number) => void;
  /** Which row the keys are at, from 0. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** The record that stands beside the list. */
  readonly shown: string | undefined;
  readonly selecting: Selecting | undefined;
  /** Asks for more rows; undefined where all are here. */
  readonly more: (() => void) | undefined;
  /** What stands at the foot of a column. */
  readonly foot: ((column: TableColumn, index: number) => ReactNode) | undefined;
};

/** Thousands of records as rows, of which those in sight are drawn; more are asked for as the end comes near. */
export function RegisterGrid(props: RegisterGridProps): ReactNode {
  const { register, rows, refs, sorts, onSort, active, onActive, shown, selecting, more, foot, total } = props;
  const { word, language } = useWords();
  const { catalogue } = useSource();
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, pull } = useWidths(props);
  // The row that the keys are at stays drawn, so that it keeps the focus when it is scrolled away.
  const rangeExtractor = useCallback((range: Range) => {
    const drawn = defaultRangeExtractor(range);
    return active < 0 || active >= range.count || drawn.includes(active) ? drawn : [...drawn, active].toSorted((one, other) => one - other);
  }, [active]);
  // oxlint-disable-next-line react/incompatible-library -- nothing that it returns is handed on to a part that keeps it
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_PX, overscan: 10, rangeExtractor, scrollPaddingStart: ROW_PX, scrollPaddingEnd: foot ? ROW_PX : 0 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - AHEAD) more();
  }, [last, rows.length, more]);
  useEffect(() => {
    if (active < 0) return;
    virtual.scrollToIndex(active, { align: 'auto' });
    // A field that is being typed into keeps the keys.
    if (!(document.activeElement instanceof HTMLInputElement && document.activeElement.type !== 'checkbox')) scroller.current?.querySelector<HTMLElement>(`tr[data-index="${active}"] a.row-link`)?.focus({ preventScroll: true });
  }, [active, virtual]);
  const select = useLatest(selecting?.onSelect);
  const focus = useLatest(onActive);
  const { today } = catalogue.district;
  const width = columns.reduce((sum, column) => sum + column.widthPx, selecting ? CHECK_PX : 0);
  const span = columns.length + (selecting ? 2 : 1);
  const gaps = items.map((item, index) => item.start - (items[index - 1]?.end ?? 0));
  return (
    <div className="grid-scroll" ref={scroller}>
      <table className="register-table register-grid" role="grid" aria-multiselectable={selecting !== undefined} aria-rowcount={total === undefined ? -1 : total + 1} aria-label={word('gridOf', { register: say(register.title, language) })} style={{ width: `max(100%, ${width}px)` }}>
        <colgroup>
          {selecting && <col style={{ width: CHECK_PX }} />}
          {columns.map((column) => <col key={column.name} style={{ width: column.widthPx }} />)}
          <col />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {selecting && <th scope="col" className="cell-check"><SelectAll selecting={selecting} rows={rows} /></th>}
            {columns.map((column) => <GridHead key={column.name} register={register} column={column} sorts={sorts} onSort={onSort} onWidth={pull} />)}
            <th aria-hidden="true" className="cell-rest" />
          </tr>
        </thead>
        <tbody>
          {items.flatMap((item, index) => {
            const record = rows[item.index];
            if (!record) return [];
            const row = (
              <GridRow
                key={record.id} register={register} record={record} columns={columns} refs={refs} today={today} index={item.index} isActive={item.index === active} isShown={record.id === shown}
                isSelected={selecting && selecting.selected.has(record.id)} onSelect={select} onFocusRow={focus}
              />
            );
            const gap = gaps[index] ?? 0;
            return gap > 0 ? [<Gap key={`before-${record.id}`} px={gap} span={span} />, row] : [row];
          })}
          <Gap px={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} span={span} />
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {selecting && <Blank />}
              {columns.map((column, index) => <td key={column.name} className={column.field && isNumeric(column.field) ? 'cell-number' : undefined}>{foot(column, index)}</td>)}
              <td aria-hidden="true" className="cell-rest" />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const CHECK_PX = 36;

// Keeps the place of rows that are not drawn.
function Gap({ px, span }: { readonly px: number; readonly span: number }): ReactNode {
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nobody is told of it
  return px > 0 && <tr aria-hidden="true" className="row-gap"><td colSpan={span} style={{ height: px }} /></tr>;
}

function Blank(): ReactNode {
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- there is nothing to say under the boxes
  return <td className="cell-check" />;
}

function SelectAll({ selecting, rows }: { readonly selecting: Selecting; readonly rows: readonly RecordWire[] }): ReactNode {
  const { word } = useWords();
  const here = rows.slice(0, selecting.most);
  const count = here.filter((row) => selecting.selected.has(row.id)).length;
  const isAll = here.length > 0 && count === here.length;
  return <input type="checkbox" aria-label={word('selectShown', { count: here.length })} checked={isAll} ref={(box) => { if (box) box.indeterminate = count > 0 && !isAll; }} onChange={() => selecting.onSelectRows(isAll ? [] : here)} />;
}

// A width is drawn while it is pulled, and kept by the page once it is let go.
function useWidths({ columns, onWidth }: RegisterGridProps): { readonly columns: readonly TableColumn[]; readonly pull: (name: string, widthPx: number, done: boolean) => void } {
  const [pulled, setPulled] = useState<{ readonly name: string; readonly widthPx: number }>();
  const drawn = useMemo(() => (pulled ? columns.map((column) => (column.name === pulled.name ? { ...column, widthPx: pulled.widthPx } : column)) : columns), [columns, pulled]);
  return {
    columns: drawn,
    pull: (name, widthPx, done) => {
      setPulled(done ? undefined : { name, widthPx });
      if (done) onWidth(name, widthPx);
    },
  };
}

// One function for the life of the list, so that rows are not drawn again because a page made a new one.
function useLatest<A extends readonly unknown[]>(work: ((...args: A) => void) | undefined): (...args: A) => void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback((...args: A) => latest.current?.(...args), []);
}
