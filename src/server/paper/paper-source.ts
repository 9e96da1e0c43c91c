import type { View } from '#kernel/access/view.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { dayOf, isDay } from '#kernel/field/day.ts';
import type { Field, FieldValue } from '#kernel/field/field.ts';
import { paperDay, type PaperSource } from '#kernel/paper/paper.ts';
import type { Register, Values } from '#kernel/register/register.ts';
import { isBroken, textOf } from '#kernel/sheet/cell.ts';
import { writeCell } from '#kernel/sheet/cell-kinds.ts';
import { inScope, withReferences, type Scoped } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { getRecord } from '#store/record/get.ts';
import { findNames, namesOf } from '#store/record/names.ts';

/** A record as a paper is written from it, for who asks: what he does not see stands in it as little as on his screen. */
export async function readPaperSource(district: District, view: View, registerId: string, record: string, name: string): Promise<PaperSource> {
  const register = getRegister(district.model, registerId);
  return inScope(district, view, withReferences(district.model, register), async (scoped): Promise<PaperSource> => {
    const { record: found } = await getRecord(district, scoped, registerId, record);
    const refs = { ...(await namesOf(district, scoped, register, [found.values])), ...(await namesInRows(district, scoped, register, found.values)) };
    const showing = (fields: Readonly<Record<string, Field>>, values: Values) => (field: string): string => {
      const value = values[field];
      const declared = fields[field];
      return value === undefined || !declared ? '' : shown(declared, value, refs);
    };
    return {
      id: found.id,
      values: found.values,
      shown: showing(register.fields, found.values),
      rows: (field) => listOf(found.values[field]).map((row) => ({ shown: showing(register.fields[field]?.rows ?? {}, row) })),
      district: name,
      today: dayOf(district.now()),
    };
  });
}

// One query for each register that rows refer to.
async function namesInRows(district: District, scoped: Scoped, register: Register, values: Values): Promise<Readonly<Record<string, string>>> {
  const wanted = new Map<string, Set<string>>();
  for (const [name, field] of Object.entries(register.fields)) {
    for (const [inner, one] of Object.entries(field.rows ?? {})) {
      if (one.of === undefined) continue;
      const ids = listOf(values[name]).flatMap((row) => [row[inner]].flat()).filter((id) => typeof id === 'string');
      wanted.set(one.of, new Set([...(wanted.get(one.of) ?? []), ...ids]));
    }
  }
  const names: Record<string, string> = {};
  for (const [id, ids] of wanted) Object.assign(names, await findNames(district, scoped, id, [...ids]));
  return names;
}

function shown(field: Field, value: FieldValue, refs: Readonly<Record<string, string>>): string {
  const cell = writeCell(field, value, { refs, find: () => 'none' }, 'zh');
  if (isBroken(cell)) return '';
  const text = textOf(cell);
  if (field.widget === 'date' && isDay(text)) return paperDay(text);
  if (field.widget === 'money') return `${text}元`;
  return field.unit === undefined ? text : `${text}${field.unit}`;
}

function listOf(value: FieldValue | undefined): readonly Values[] {
  return Array.isArray(value) ? value.filter((one: FieldValue): one is Values => typeof one === 'object' && !Array.isArray(one)) : [];
}
