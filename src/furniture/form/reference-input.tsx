import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { isCreditCode } from '#kernel/field/check-digit.ts';
import { findRegister, useSource } from '../source/source.ts';
import { listOf } from '../value/plain-value.ts';
import { useWords } from '../words/use-words.ts';
import type { FieldInputProps } from './field-input-props.ts';

/** Names offered at a time; who needs more types another letter. */
const OFFERED = 20;

/** Finds the record that a field refers to by typing its name or its code; a whole credit code is taken at once. */
export function ReferenceInput({ id, field, label, value, onChange, refs }: FieldInputProps): ReactNode {
  const { word } = useWords();
  const source = useSource();
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState<Readonly<Record<string, string>>>(refs);
  const q = useDeferredValue(typed.trim());
  const of = field.of ?? '';
  const register = findRegister(source.catalogue, of);
  const page = useQuery({
    queryKey: ['records', of, { q, limit: OFFERED }],
    queryFn: ({ signal }) => source.listRecords(of, { ...(q ? { q } : {}), limit: OFFERED }, signal),
    enabled: register !== undefined,
    placeholderData: (before) => before,
  });
  const found = (page.data?.rows ?? []).map((row) => ({ value: row.id, label: String(row.values[register?.name ?? 'name'] ?? row.id) }));
  const chosen = value === undefined ? [] : field.widget === 'references' ? listOf(value).map(String) : [String(value)];
  const kept = chosen.filter((one) => !found.some((option) => option.value === one)).map((one) => ({ value: one, label: names[one] ?? one }));
  const many = field.widget === 'references';
  const take = (next: string | string[] | undefined): void => {
    setNames({ ...names, ...Object.fromEntries(found.map((option) => [option.value, option.label])) });
    onChange(next === undefined || next.length === 0 ? undefined : next);
  };
  // A whole credit code names one enterprise: it needs no further choosing.
  const search = (next: string): void => {
    setTyped(next);
    const code = next.trim().toUpperCase();
    if (isCreditCode(code)) void takeOnly(code).catch(() => undefined);
  };
  const takeOnly = async (code: string): Promise<void> => {
    const { rows } = await source.listRecords(of, { q: code, limit: 2 });
    const [only, another] = rows;
    if (!only || another) return;
    setNames((before) => ({ ...before, [only.id]: String(only.values[register?.name ?? 'name'] ?? only.id) }));
    setTyped('');
    onChange(many ? [...new Set([...chosen, only.id])] : only.id);
  };
  return (
    <Select<string | string[]>
      id={id}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(many ? { mode: 'multiple' as const } : {})}
      showSearch={{ filterOption: false, onSearch: search, searchValue: typed }}
      allowClear={field.optional}
      placeholder={word('pickReference')}
      loading={page.isFetching}
      options={[...kept, ...found]}
      value={many ? chosen : chosen[0]}
      onChange={take}
    />
  );
}
