import { memo, type MouseEvent, type ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { Day } from '#kernel/field/day.ts';
import type { Refs } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import { ListCell, openRow, RecordLink } from './list-cell.tsx';
import type { TableColumn } from './table-columns.ts';

type GridRowProps = {
  readonly register: RegisterWire;
  readonly record: RecordWire;
  readonly columns: readonly TableColumn[];
  readonly refs: Refs;
  readonly today: Day;
  readonly index: number;
  readonly isActive: boolean;
  readonly isShown: boolean;
  /** Undefined where nothing is to be selected. */
  readonly isSelected: boolean | undefined;
  readonly onSelect: (index: number, on: boolean, range: boolean) => void;
  readonly onFocusRow: (index: number) => void;
};

/** A row of the grid; drawn again only when something of its own changes, since many stand on a page. */
export const GridRow = memo(function GridRow({ register, record, columns, refs, today, index, isActive, isShown, isSelected, onSelect, onFocusRow }: GridRowProps): ReactNode {
  const { word } = useWords();
  const [first, ...rest] = columns;
  const name = String(record.values[register.name] ?? record.id);
  const select = (event: MouseEvent<HTMLInputElement>): void => onSelect(index, event.currentTarget.checked, event.shiftKey);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the link within is reached by keys
    <tr aria-rowindex={index + 2} data-index={index} className={`${isActive ? 'row-active' : ''}${isShown ? ' row-shown' : ''}`} aria-selected={isSelected} onClick={openRow}>
      {isSelected !== undefined && <td className="cell-check"><input type="checkbox" tabIndex={-1} aria-label={word('selectRow', { name })} checked={isSelected} onClick={select} onChange={() => undefined} /></td>}
      {first && <th scope="row"><RecordLink register={register} record={record} column={first} refs={refs} today={today} onFocus={() => onFocusRow(index)} /></th>}
      {rest.map((column) => <ListCell key={column.name} register={register} record={record} column={column} refs={refs} today={today} />)}
      <td aria-hidden="true" className="cell-rest" />
    </tr>
  );
});
