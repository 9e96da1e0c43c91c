import type { FieldWire } from '#kernel/desk/wire.ts';
import type { Label } from '#kernel/field/field.ts';
import type { AskedField } from '#furniture/form/asked-field.ts';

/** A question of a form that belongs to no register. */
export function askedField(name: string, title: Label, field: Partial<FieldWire> = {}): AskedField {
  const whole: FieldWire = { name, kind: 'text', title, class: 'internal', optional: false, widget: 'line', searchable: false, ...field };
  return { field: whole, required: !whole.optional };
}
