import type { ComponentType, ReactNode } from 'react';
import type { FieldValue } from '#kernel/field/field.ts';
import { say } from '../value/language.ts';
import { isObject, listOf } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import type { FieldInputProps } from './field-input-props.ts';

/** A list of rows, each with its own few inputs; the input of a column is given, since it may be any of them. */
export function RowsInput({ id, field, value, onChange, refs, input: ColumnInput }: FieldInputProps & { readonly input: ComponentType<FieldInputProps> }): ReactNode {
  const { word, language } = useWords();
  const rows = value === undefined ? [] : listOf(value).filter(isObject);
  const replace = (index: number, row: { readonly [key: string]: FieldValue }, problem?: string): void => onChange(rows.with(index, row), problem);
  return (
    <div className="form-rows" id={id}>
      {rows.map((row, index) => (
        <fieldset key={index}>
          {(field.rows ?? []).map((column) => (
            <label key={column.name} htmlFor={`${id}-${index}-${column.name}`}>
              <span>{say(column.title, language)}</span>
              <ColumnInput
                id={`${id}-${index}-${column.name}`}
                field={column}
                value={row[column.name]}
                refs={refs}
                onChange={(next, problem) => replace(index, next === undefined ? without(row, column.name) : { ...row, [column.name]: next }, problem)}
              />
            </label>
          ))}
          <button type="button" className="button-plain" onClick={() => onChange(rows.length === 1 ? undefined : rows.toSpliced(index, 1))}>{word('removeRow', { row: index + 1 })}</button>
        </fieldset>
      ))}
      <button type="button" className="button-plain" onClick={() => onChange([...rows, {}])}>{word('addRow')}</button>
    </div>
  );
}

function without(row: { readonly [key: string]: FieldValue }, name: string): { readonly [key: string]: FieldValue } {
  return Object.fromEntries(Object.entries(row).filter(([one]) => one !== name));
}
