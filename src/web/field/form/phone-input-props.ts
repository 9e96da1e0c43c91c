import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';

/** What every input on a phone is given; a problem says why what was typed can't be taken. */
export type PhoneInputProps = {
  readonly id: string;
  readonly field: FieldWire;
  readonly required: boolean;
  readonly value: FieldValue | undefined;
  readonly problem: string | undefined;
  readonly onChange: (value: FieldValue | undefined, problem?: string) => void;
};
