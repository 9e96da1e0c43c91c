import type { KeyboardEvent, ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import { useSource } from '../source/source.ts';
import { say } from '../value/language.ts';
import { columnsOf } from '../value/csv.ts';
import { isNumeric, type Refs } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import { ListCell, openRow, RecordLink } from './list-cell.tsx';
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
};

/** A short list of records of a register, in the columns that its declaration lists; a row opens its record. */
export function RegisterTable({ register, rows, refs, extra, without = [] }: RegisterTableProps): ReactNode {
  const { word, language } = useWords();
  const { catalogue } = useSource();
  const { today } = catalogue.district;
  const [first, ...columns] = columnsOf(register, language, word('state')).filter(({ name }) => !without.includes(name));
  return (
    <div className="register-scroll" {...(rows.length === 0 ? { role: 'group', tabIndex: 0, 'aria-label': say(register.title, language) } : {})}>
      <table className="register-table">
        <thead>
          <tr>
            {first && <th scope="col">{first.title}</th>}
            {columns.map(({ name, title, field }) => <th key={name} scope="col" className={field && isNumeric(field) ? 'cell-number' : undefined}>{title}</th>)}
            {extra && <th scope="col" className="cell-number">{extra.title}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((record, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the link within is reached by keys
            <tr key={`${record.id}-${index}`} onClick={openRow}>
              {first && <th scope="row"><RecordLink register={register} record={record} column={first} refs={refs} today={today} onKeyDown={moveByArrows} /></th>}
              {columns.map((column) => <ListCell key={column.name} register={register} record={record} column={column} refs={refs} today={today} />)}
              {extra && <td className="cell-number">{extra.show(record)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
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
