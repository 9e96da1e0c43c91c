import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';

/** A field that a form asks for, and whether it must be filled. */
export type AskedField = { readonly field: FieldWire; readonly required: boolean };

/** What a form hands over; a null empties a field that was filled before. */
export type FormValues = Readonly<Record<string, FieldValue | null>>;
