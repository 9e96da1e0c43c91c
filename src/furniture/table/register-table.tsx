import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import { recordHref } from '../source/href.ts';
import { useSource } from '../source/source.ts';
import { say } from '../value/language.ts';
import { columnsOf, type ListColumn } from '../value/csv.ts';
import { isNumeric, type Refs } from '../value/plain-value.ts';
import { ShowValue } from '../value/show-value.tsx';
import { StateMark } from '../value/state-mark.tsx';
import { useWords } from '../words/use-words.ts';
import './register-table.css';

/** A column beside those of the register, such as a record's contribution to a figure. */
export type ExtraColumn = { readonly title: string; readonly show: (record: RecordWire) => ReactNode };

type RegisterTableProps = {
  readonly register: RegisterWire;
  readonly rows: readonly RecordWire[];
  readonly refs: Refs;
  readonly extra?: ExtraColumn;
  /** Field names to leave out, such as the reference to the record on whose page the table stands. */
  readonly without?: readonly string[];
  readonly sort?: string;
  readonly onSort?: (sort: string | undefined) => void;
};

const SORTABLE = new Set(['line', 'integer', 'money', 'measure', 'percent', 'date', 'instant', 'choice', 'code', 'switch']);

/** Records of a register as rows, in the columns that its declaration lists; a row opens its record. */
export function RegisterTable({ register, rows, refs, extra, without = [], sort, onSort }: RegisterTableProps): ReactNode {
  const { word, language } = useWords();
  const columns = columnsOf(register, language, word('state')).filter(({ name }) => !without.includes(name));
  return (
    <div className="register-scroll" {...(rows.length === 0 ? { role: 'group', tabIndex: 0, 'aria-label': say(register.title, language) } : {})}>
      <table className="register-table">
        <thead>
          <tr>
            {columns.map((column) => <HeadCell key={column.name} column={column} sort={sort} onSort={onSort} />)}
            {extra && <th scope="col" className="cell-number">{extra.title}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((record, index) => (
            <tr key={`${record.id}-${index}`} onClick={openRow}>
              {columns.map((column, place) => (
                <BodyCell key={column.name} register={register} record={record} column={column} refs={refs} first={place === 0} />
              ))}
              {extra && <td className="cell-number">{extra.show(record)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell({ column, sort, onSort }: { readonly column: ListColumn; readonly sort?: string; readonly onSort?: (sort: string | undefined) => void }): ReactNode {
  const { word } = useWords();
  const { field, name, title } = column;
  const numeric = field !== undefined && isNumeric(field);
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined;
  const sign = direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : '';
  const next = direction === undefined ? (numeric ? `-${name}` : name) : direction === (numeric ? 'descending' : 'ascending') ? (numeric ? name : `-${name}`) : undefined;
  const className = numeric ? 'cell-number' : undefined;
  if (!onSort || !field || field.masked || !SORTABLE.has(field.widget)) return <th scope="col" className={className}>{title}</th>;
  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <button type="button" className="head-sort" onClick={() => onSort(next)} title={word('sortBy', { field: title })}>
        {title}
        <span aria-hidden="true" className="head-sign">{sign}</span>
      </button>
    </th>
  );
}

type BodyCellProps = { readonly register: RegisterWire; readonly record: RecordWire; readonly column: ListColumn; readonly refs: Refs; readonly first: boolean };

function BodyCell({ register, record, column, refs, first }: BodyCellProps): ReactNode {
  const { catalogue } = useSource();
  const { field } = column;
  if (!field) return <td><StateMark register={register} record={record} today={catalogue.district.today} /></td>;
  const value = record.values[field.name];
  if (!first) return <td className={isNumeric(field) ? 'cell-number' : undefined}><ShowValue field={field} value={value} refs={refs} short /></td>;
  // The first column is the way into the record, whatever it holds.
  return (
    <th scope="row">
      <a className="row-link" onKeyDown={moveByArrows} href={recordHref(register.id, record.id)}>
        {value === undefined ? record.id : field.widget === 'reference' ? (refs[String(value)] ?? String(value)) : <ShowValue field={field} value={value} refs={refs} short />}
      </a>
    </th>
  );
}

// A click anywhere in a row follows the row's link, but neither a click on another link nor the end of a selection does.
function openRow(event: MouseEvent<HTMLTableRowElement>): void {
  if (event.target instanceof Element && event.target.closest('a, button')) return;
  if (window.getSelection()?.type === 'Range') return;
  event.currentTarget.querySelector<HTMLAnchorElement>('a.row-link')?.click();
}

function moveByArrows(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLAnchorElement>('a.row-link') ?? [])];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = links[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
