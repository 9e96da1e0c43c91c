import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { Label } from '#kernel/field/field.ts';
import type { AskedField } from './asked-field.ts';

/** A part of a form: a group of the register with its title, or the optional questions folded away. */
export type FormSection = { readonly key: string; readonly title?: Label; readonly folded?: true; readonly asked: readonly AskedField[] };

/** So few questions need no titles between them. */
const FEW = 6;

/**
 * In which parts a form asks: by the register's groups where it has them and the form is long; otherwise what must be
 * filled in first, and long lists of what may be left out folded away.
 */
export function sectionsOf(register: RegisterWire | undefined, asked: readonly AskedField[]): readonly FormSection[] {
  const groups = register?.groups ?? [];
  if (groups.length > 1 && asked.length > FEW) {
    const grouped = new Set(groups.flatMap((group) => group.fields));
    const rest = asked.filter(({ field }) => !grouped.has(field.name));
    const sections = groups.map((group, index): FormSection => ({ key: `group-${index}`, title: group.title, asked: asked.filter(({ field }) => group.fields.includes(field.name)) }));
    return [...sections, { key: 'rest', asked: rest }].filter((section) => section.asked.length > 0);
  }
  const [required, optional] = [asked.filter((one) => one.required), asked.filter((one) => !one.required)];
  const isFolded = optional.length > 0 && required.length > 3;
  return [{ key: 'required', asked: required }, { key: 'optional', asked: optional, ...(isFolded ? { folded: true as const } : {}) }].filter((section) => section.asked.length > 0);
}
