import { useState } from 'react';
import { MASK } from '#kernel/access/mask.ts';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { useSource } from '../source/source.ts';
import type { FormState } from './use-form.ts';

/** Which fields were filled in from what the register knows, and what to do when a field takes a value. */
export type Prefilling = { readonly filled: ReadonlySet<string>; readonly taken: (name: string, value: FieldValue | undefined) => void };

/** Fills in what is known of the record that a form refers to, wherever nothing has been typed yet. */
export function usePrefill(register: RegisterWire | undefined, form: FormState): Prefilling {
  const source = useSource();
  const [filled, setFilled] = useState<ReadonlySet<string>>(new Set());
  const rule = register?.prefill;
  const of = register?.fields.find((field) => field.name === rule?.by)?.of;
  const fill = async (id: string): Promise<void> => {
    if (!rule || of === undefined) return;
    const known = await source.readRecord(of, id);
    const values = Object.fromEntries(Object.entries(rule.fields).flatMap(([mine, theirs]) => (known[theirs] === undefined || known[theirs] === MASK || form.draft[mine] !== undefined ? [] : [[mine, known[theirs]]])));
    form.fill(values);
    setFilled(new Set(Object.keys(values)));
  };
  return {
    filled,
    taken: (name, value) => {
      if (filled.has(name)) setFilled(new Set([...filled].filter((one) => one !== name)));
      // What can't be read is typed by hand, as without it.
      if (name === rule?.by && typeof value === 'string') void fill(value).catch(() => undefined);
    },
  };
}
