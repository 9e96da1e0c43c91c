import type { FieldTask } from '#kernel/field-work/day-wire.ts';
import { formatDue } from '#furniture/value/day-text.ts';
import type { Language } from '#furniture/value/language.ts';
import { fieldWord } from '../field-words.ts';

/** By when a task is due, in words. */
export function dueText({ dueAt }: Pick<FieldTask, 'dueAt'>, language: Language): string {
  return dueAt === undefined ? fieldWord('noLimit', language) : fieldWord('dueAt', language, { at: formatDue(dueAt, language) });
}
