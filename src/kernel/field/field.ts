import type { z } from 'zod';

/** A text in both languages; Chinese leads. */
export type Label = { readonly zh: string; readonly en: string };

/** Whom a value concerns; drives masks, the journal and publication. */
export type FieldClass = 'public' | 'internal' | 'sensitive' | 'personal';

/** How a value can be found: not at all, by an exact match, or as words in the register's search. */
export type FieldSearch = 'none' | 'exact' | 'words';

/** How the store keeps a value. The store holds one exhaustive table for these. */
export type ColumnKind = 'text' | 'bigint' | 'numeric' | 'date' | 'instant' | 'boolean' | 'texts' | 'json' | 'sealed';

/** How a screen shows and asks for a value. The furniture holds one exhaustive table for these. */
export type WidgetKind =
  | 'line' | 'paragraph' | 'integer' | 'money' | 'measure' | 'percent' | 'date' | 'instant' | 'choice' | 'choices'
  | 'switch' | 'reference' | 'references' | 'record' | 'sealed' | 'code' | 'place' | 'file' | 'rows';

/**
 * A value as it travels and as the journal commits to it: JSON without floats and null.
 * Decimal numbers (measures, percentages) are canonical decimal strings; an absent value is left out.
 */
export type FieldValue = string | number | boolean | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** One choice of a closed list. */
export type Option = { readonly value: string; readonly title: Label };

/** A field of a register: a name's meaning, its validation and how it is kept and shown. */
export type Field = {
  readonly kind: string;
  readonly title: Label;
  readonly class: FieldClass;
  readonly optional: boolean;
  readonly search: FieldSearch;
  readonly column: ColumnKind;
  readonly widget: WidgetKind;
  /** Validates a value from outside and gives its canonical form. */
  readonly schema: z.ZodType<FieldValue>;
  readonly help?: Label;
  /** The unit shown after a measure or an integer. */
  readonly unit?: string;
  readonly options?: readonly Option[];
  /** The register that a reference points to. */
  readonly of?: string;
  /** It points to a record of any register, as `register/id`. */
  readonly anyRegister?: true;
  /** The code list whose items its values are codes of. */
  readonly codeList?: string;
  /** The fields of each row, for a list of rows. */
  readonly rows?: Readonly<Record<string, Field>>;
  /** The geometry kinds that a place accepts. */
  readonly geometries?: readonly string[];
};

/** What bounds a value: the length of a text and its pattern, the least and the most of a number. */
export type FieldLimits = { readonly maxLength?: number; readonly pattern?: string; readonly least?: number; readonly most?: number };

/** What every field kind accepts beside its own properties. */
export type FieldSettings = {
  readonly class?: FieldClass;
  readonly optional?: boolean;
  readonly search?: FieldSearch;
  readonly help?: Label;
};

/** Completes the settings that a field kind leaves open. */
export function settle(
  kind: Pick<Field, 'kind' | 'column' | 'widget' | 'schema'> & Partial<Field>,
  title: Label,
  settings: FieldSettings = {},
): Field {
  return {
    class: settings.class ?? kind.class ?? 'internal',
    optional: settings.optional ?? false,
    search: settings.search ?? kind.search ?? 'none',
    ...(settings.help ? { help: settings.help } : {}),
    ...withoutSettings(kind),
    title,
  };
}

function withoutSettings<T extends Partial<Field>>(kind: T): Omit<T, 'class' | 'optional' | 'search'> {
  const { class: _class, optional: _optional, search: _search, ...rest } = kind;
  return rest;
}
