import { matchingForm } from '../normalise/characters.ts';

/** Finds known names inside short phrases; built once, looked up by the first two characters. */
export type NameIndex = {
  /** The longest known name inside a phrase, in matching form. */
  readonly findIn: (phrase: string) => string | undefined;
  readonly size: number;
};

export function buildNameIndex(names: readonly string[]): NameIndex {
  const byStart = new Map<string, string[]>();
  const forms = new Set(names.map(matchingForm).filter((form) => form.length >= 2));
  for (const form of forms) {
    const start = form.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), form]);
  }
  const findIn = (phrase: string): string | undefined => {
    const form = matchingForm(phrase);
    let best: string | undefined;
    for (let at = 0; at + 1 < form.length; at += 1) {
      for (const name of byStart.get(form.slice(at, at + 2)) ?? []) {
        if (name.length > (best?.length ?? 0) && form.startsWith(name, at)) best = name;
      }
    }
    return best;
  };
  return { findIn, size: forms.size };
}
