import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';

/** What every input is given; `onChange` with undefined empties the field, a problem says why what was typed can't be taken. */
export type FieldInputProps = {
  readonly id: string;
  readonly field: FieldWire;
  /** What it is called to a screen reader, where no label on the page belongs to it. */
  readonly label?: string;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue | undefined, problem?: string) => void;
  /** Display name of what a reference points to already. */
  readonly refs: Readonly<Record<string, string>>;
};
