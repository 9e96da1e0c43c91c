import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { Day } from '#kernel/field/day.ts';
import { recordHref } from '../source/href.ts';
import { besideText, type ListColumn } from '../value/csv.ts';
import { isNumeric, type Refs } from '../value/plain-value.ts';
import { ShowValue } from '../value/show-value.tsx';
import { StateMark } from '../value/state-mark.tsx';
import { useWords } from '../words/use-words.ts';

type ListCellProps = { readonly register: RegisterWire; readonly record: RecordWire; readonly column: ListColumn; readonly refs: Refs; readonly today: Day };

/** What a column shows of a record. */
export function ListValue({ register, record, column, refs, today }: ListCellProps): ReactNode {
  const { language } = useWords();
  const { field, name } = column;
  if (field) return <ShowValue field={field} value={record.values[field.name]} refs={refs} short />;
  if (name === 'state') return <StateMark register={register} record={record} today={today} />;
  return besideText(register, name, record, language) || <span className="value-none">—</span>;
}

/** The first column is the way into the record, whatever it holds. */
export function RecordLink({ register, record, column, refs, today, onKeyDown, onFocus }: ListCellProps & { readonly onKeyDown?: (event: KeyboardEvent<HTMLAnchorElement>) => void; readonly onFocus?: () => void }): ReactNode {
  const value = column.field && record.values[column.field.name];
  const isBare = column.field !== undefined && (value === undefined || column.field.widget === 'reference');
  return (
    <a className="row-link" onKeyDown={onKeyDown} onFocus={onFocus} href={recordHref(register.id, record.id)}>
      {isBare ? (value === undefined ? record.id : (refs[String(value)] ?? String(value))) : <ListValue register={register} record={record} column={column} refs={refs} today={today} />}
    </a>
  );
}

/** A cell of a list: the numbers stand at the right, the words at the left. */
export function ListCell(props: ListCellProps): ReactNode {
  const { field } = props.column;
  return <td className={field && isNumeric(field) ? 'cell-number' : undefined}><ListValue {...props} /></td>;
}

/** A click anywhere in a row follows the row's link, but neither a click on another link nor the end of a selection does. */
export function openRow(event: MouseEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest('a, button, input, label')) return;
  if (window.getSelection()?.type === 'Range') return;
  event.currentTarget.querySelector<HTMLAnchorElement>('a.row-link')?.click();
}
