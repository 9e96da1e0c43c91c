import type { ReactNode } from 'react';
import { MASK } from '#kernel/access/mask.ts';
import { assertNever } from '#kernel/error/assert-never.ts';
import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { findLinked } from '#kernel/field/record-link.ts';
import { recordHref } from '../source/href.ts';
import { useWords } from '../words/use-words.ts';
import { formatDayLong } from './day-text.ts';
import { say } from './language.ts';
import { formatMoneyFull } from './money.ts';
import { isObject, listOf, plainValue, type Refs } from './plain-value.ts';
import './value.css';

type ShowValueProps = { readonly field: FieldWire; readonly value: FieldValue | undefined; readonly refs: Refs; readonly short?: boolean };

/** A value of a field, drawn as its widget asks: the full sum of money on hover, references as links, rows as a small table. */
export function ShowValue({ field, value, refs, short = false }: ShowValueProps): ReactNode {
  const { language } = useWords();
  if (value === undefined) return <span className="value-none">—</span>;
  if (value === MASK) return <span className="value-sealed">{MASK}</span>;
  const plain = (): string => plainValue(field, value, refs, language);
  switch (field.widget) {
    case 'money':
      return <span className="value-number" title={formatMoneyFull(Number(value), language)}>{plain()}</span>;
    case 'integer':
    case 'measure':
    case 'percent':
      return <span className="value-number">{plain()}</span>;
    case 'date':
      return <time dateTime={String(value)} title={formatDayLong(String(value), language)}>{plain()}</time>;
    case 'instant':
      return <time dateTime={String(value)}>{plain()}</time>;
    case 'reference':
      return field.of ? <a className="value-link" href={recordHref(field.of, String(value))}>{plain()}</a> : plain();
    case 'record':
      return <LinkedRecord link={String(value)} name={plain()} />;
    case 'references':
      return short ? plain() : <LinkList of={field.of ?? ''} ids={listOf(value).map(String)} refs={refs} />;
    case 'paragraph':
      return short ? <span className="value-clip" title={String(value)}>{plain()}</span> : <span className="value-paragraph">{plain()}</span>;
    case 'sealed':
      return <span className="value-sealed">{plain()}</span>;
    case 'code':
      return <span className="value-code">{plain()}</span>;
    case 'rows':
      return short ? plain() : <RowsTable field={field} value={value} refs={refs} />;
    case 'line':
    case 'choice':
    case 'choices':
    case 'switch':
    case 'place':
    case 'file':
      return plain();
    default:
      return assertNever(field.widget);
  }
}

function LinkedRecord({ link, name }: { readonly link: string; readonly name: string }): ReactNode {
  const linked = findLinked(link);
  return linked ? <a className="value-link" href={recordHref(linked.register, linked.id)}>{name}</a> : name;
}

function LinkList({ of, ids, refs }: { readonly of: string; readonly ids: readonly string[]; readonly refs: Refs }): ReactNode {
  return (
    <span className="value-links">
      {ids.map((id) => <a key={id} className="value-link" href={recordHref(of, id)}>{refs[id] ?? id}</a>)}
    </span>
  );
}

function RowsTable({ field, value, refs }: { readonly field: FieldWire; readonly value: FieldValue; readonly refs: Refs }): ReactNode {
  const { language } = useWords();
  const columns = field.rows ?? [];
  return (
    <table className="value-rows">
      <thead>
        <tr>{columns.map((column) => <th key={column.name} scope="col">{say(column.title, language)}</th>)}</tr>
      </thead>
      <tbody>
        {listOf(value).map((row, index) => (
          <tr key={index}>
            {columns.map((column) => <td key={column.name}><ShowValue field={column} value={isObject(row) ? row[column.name] : undefined} refs={refs} short /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
