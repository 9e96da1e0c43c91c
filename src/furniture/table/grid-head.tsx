import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import { COLUMN_PX } from '#kernel/register/list-view.ts';
import { isNumeric } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import { isSortable, sortsAfter } from './sort-order.ts';
import { withinPx, type TableColumn } from './table-columns.ts';

type GridHeadProps = {
  readonly register: RegisterWire;
  readonly column: TableColumn;
  readonly sorts: readonly string[];
  readonly onSort: (sorts: readonly string[]) => void;
  /** Called while the edge is pulled, and with `done` once it is let go. */
  readonly onWidth: (name: string, widthPx: number, done: boolean) => void;
};

const STEP_PX = 16;

/** The head of a column: sorts by it, with Shift by it after the others, and is pulled wider at its edge. */
export function GridHead({ register, column, sorts, onSort, onWidth }: GridHeadProps): ReactNode {
  const { word } = useWords();
  const { name, title, field, widthPx } = column;
  const place = sorts.findIndex((sort) => sort.replace(/^-/, '') === name);
  const direction = place < 0 ? undefined : sorts[place]?.startsWith('-') ? 'descending' : 'ascending';
  const canSort = isSortable(register, name);
  const sign = direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : '';
  return (
    <th scope="col" className={field && isNumeric(field) ? 'cell-number' : undefined} {...(canSort ? { 'aria-sort': direction ?? 'none' } : {})}>
      {canSort
        ? (
            <button type="button" className="head-sort" title={word('sortByMore', { field: title })} onClick={(event) => onSort(sortsAfter(sorts, column, event.shiftKey))}>
              <span className="head-title">{title}</span>
              <span aria-hidden="true" className="head-sign">{sign}{sorts.length > 1 && place >= 0 ? place + 1 : ''}</span>
            </button>
          )
        : <span className="head-title" title={title}>{title}</span>}
      <Edge label={word('columnWidth', { field: title })} widthPx={widthPx} onWidth={(next, done) => onWidth(name, next, done)} />
    </th>
  );
}

function Edge({ label, widthPx, onWidth }: { readonly label: string; readonly widthPx: number; readonly onWidth: (widthPx: number, done: boolean) => void }): ReactNode {
  const pulled = useRef<{ readonly from: number; readonly widthPx: number }>(undefined);
  const begin = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    pulled.current = { from: event.clientX, widthPx };
  };
  const pull = (event: PointerEvent<HTMLElement>, done: boolean): void => {
    const start = pulled.current;
    if (!start) return;
    onWidth(withinPx(start.widthPx + event.clientX - start.from), done);
    if (done) pulled.current = undefined;
  };
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(withinPx(widthPx + (event.key === 'ArrowLeft' ? -STEP_PX : STEP_PX)), true);
  };
  return (
    <span
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/role-has-required-aria-props -- a separator that can be moved takes the keys
      role="separator" tabIndex={0} aria-orientation="vertical" aria-label={label} aria-valuenow={widthPx} aria-valuemin={COLUMN_PX.least} aria-valuemax={COLUMN_PX.most}
      className="head-edge" onPointerDown={begin} onPointerMove={(event) => pull(event, false)} onPointerUp={(event) => pull(event, true)} onKeyDown={step}
    />
  );
}
