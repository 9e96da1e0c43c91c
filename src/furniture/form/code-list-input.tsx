import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { codeKey } from '#kernel/code-list/code-use.ts';
import { useSource } from '../source/source.ts';
import { useWords } from '../words/use-words.ts';
import type { FieldInputProps } from './field-input-props.ts';

/** Items offered at a time; who needs more types another letter. */
const OFFERED = 50;

/**
 * Finds a code by its name or its beginning. What was typed is offered too: a list may be kept only in its upper levels,
 * or not yet at all, and the server says whether the code is one of it.
 */
export function CodeListInput({ id, field, value, onChange, refs }: FieldInputProps): ReactNode {
  const { word, language } = useWords();
  const source = useSource();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = field.codeList ?? '';
  const { today } = source.catalogue.district;
  const page = useQuery({
    queryKey: ['records', 'code-list-item', { list, q, limit: OFFERED }],
    queryFn: ({ signal }) => source.listRecords('code-list-item', { where: { list, from: { atMost: today } }, sort: 'code', ...(q ? { q } : {}), limit: OFFERED }, signal),
    placeholderData: (before) => before,
  });
  const inForce = (page.data?.rows ?? []).filter(({ values }) => values.until === undefined || String(values.until) >= today);
  const found = inForce.map(({ values }) => ({ value: String(values.code), label: `${String(values.code)} ${String((language === 'en' ? values.nameEn : undefined) ?? values.name)}` }));
  const chosen = value === undefined ? undefined : String(value);
  const others = [chosen, q || undefined].filter((one) => one !== undefined).filter((one, index, all) => all.indexOf(one) === index && !found.some((option) => option.value === one));
  const own = others.map((one) => ({ value: one, label: refs[codeKey(list, one, language)] ?? refs[codeKey(list, one)] ?? one }));
  return (
    <Select<string>
      id={id}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear={field.optional}
      placeholder={word('pickCode')}
      loading={page.isFetching}
      options={[...own, ...found]}
      value={chosen}
      onChange={(next: string | undefined) => onChange(next || undefined)}
    />
  );
}
