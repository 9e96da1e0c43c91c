import { createContext, use, useSyncExternalStore } from 'react';
import { invariant } from '#kernel/error/invariant.ts';
import type { Language } from '#furniture/value/language.ts';
import type { FieldSnapshot, FieldState } from './field-state.ts';
import { fieldWord, type FieldWord } from './field-words.ts';

/** What every page of the field shell stands on. */
export type FieldGround = { readonly state: FieldState; readonly language: Language; readonly changeLanguage: () => void };

/** Carries it. */
export const FieldContext = createContext<FieldGround | undefined>(undefined);

/** What a page of the field shell needs: what is kept, the words, and the way to do something. */
export type Field = FieldSnapshot & FieldGround & { readonly word: (name: FieldWord, values?: Readonly<Record<string, string | number>>) => string };

/** Gives a page what it stands on. */
export function useField(): Field {
  const ground = use(FieldContext);
  invariant(ground, 'a page of the field shell was drawn outside it');
  const snapshot = useSyncExternalStore(ground.state.subscribe, ground.state.snapshot);
  return { ...snapshot, ...ground, word: (name, values) => fieldWord(name, ground.language, values) };
}
