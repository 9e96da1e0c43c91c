import type { ReactNode } from 'react';
import '#furniture/table/register-table.css';
import './administration.css';

/** A column of a table whose rows are no records of a register. */
export type PlainColumn<R> = { readonly title: string; readonly show: (row: R) => ReactNode; readonly numeric?: boolean; /** Long words break instead of being cut. */ readonly wide?: boolean };

type PlainTableProps<R> = { readonly label: string; readonly columns: readonly PlainColumn<R>[]; readonly rows: readonly R[]; readonly keyOf: (row: R) => string };

/** Rows in the look of a register's list; the first column names the row. */
export function PlainTable<R>({ label, columns, rows, keyOf }: PlainTableProps<R>): ReactNode {
  const classOf = (column: PlainColumn<R>): string | undefined => (column.numeric ? 'cell-number' : column.wide ? 'cell-wide' : undefined);
  return (
    <div className="register-scroll">
      <table className="register-table plain-table" aria-label={label}>
        <thead><tr>{columns.map((column, place) => <th key={place} scope="col" className={classOf(column)}>{column.title}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, place) => (place === 0 ? <th key={place} scope="row">{column.show(row)}</th> : <td key={place} className={classOf(column)}>{column.show(row)}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
