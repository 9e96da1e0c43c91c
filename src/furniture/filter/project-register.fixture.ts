import type { FieldWire, RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';

const field = (name: string, zh: string, widget: FieldWire['widget'], more: Partial<FieldWire> = {}): FieldWire =>
  ({ name, kind: widget, title: { zh, en: name }, class: 'internal', optional: false, widget, searchable: false, ...more });

/** A register with one field of each sort that lists and filters treat apart. */
export const PROJECT_REGISTER: RegisterWire = {
  id: 'project', title: { zh: '项目', en: 'Project' }, name: 'name', list: ['name', 'kind', 'invested', 'startedOn', 'state'], groups: [], restricted: false, mayWrite: false, mayEdit: false, takes: [], referredBy: [],
  fields: [
    field('name', '项目', 'line'),
    field('kind', '行业', 'choice', { options: [{ value: 'trade', title: { zh: '批发业', en: 'Wholesale' } }, { value: 'retail', title: { zh: '零售业', en: 'Retail' } }] }),
    field('invested', '投资额', 'money'),
    field('startedOn', '开工日期', 'date'),
    field('inTime', '按期', 'switch'),
    field('unit', '单位', 'reference', { of: 'unit' }),
  ],
  procedure: { id: 'build', title: { zh: '建设', en: 'Build' }, initial: 'open', states: [{ name: 'open', title: { zh: '在办', en: 'Open' }, end: false }, { name: 'closed', title: { zh: '办结', en: 'Closed' }, end: true }], actions: [], clocks: [] },
};

/** A record of that register. */
export function projectRecord(values: Readonly<Record<string, FieldValue>>, state: string): RecordWire {
  return { id: 'p-1', register: 'project', version: 1, values, state, changedAt: '2024-03-05T00:00:00.000Z' };
}
