import type { Catalogue } from '#kernel/desk/wire.ts';
import { registerHref } from '#furniture/source/href.ts';
import { say } from '#furniture/value/language.ts';
import { administrationPagesOf } from '../administration/administration-pages.ts';
import type { WebWords } from '../language/use-web-words.ts';

/** Somewhere to go: a page, a register, something to make, a figure or a record. */
export type Entry = { readonly href: string; readonly name: string; readonly kind: string; readonly initials?: string };

/** What follows an address to open the form of a new record. */
export const NEW_HASH = 'new';

/** Pages, registers and what may be made, as somebody may enter them. */
export function entriesOf(catalogue: Catalogue, { word, language }: WebWords): readonly Entry[] {
  const { initials } = catalogue;
  const page = word('page');
  return [
    { href: '/desk', name: word('myDesk'), kind: page, initials: 'wdgzt' },
    { href: '/cockpit', name: word('cockpit'), kind: page, initials: 'jsc' },
    { href: '/report', name: word('report'), kind: page, initials: 'bghd' },
    ...administrationPagesOf(catalogue.me.duties).map(({ href, title }): Entry => ({ href, name: word(title), kind: page })),
    ...catalogue.desks.map((desk): Entry => ({ href: `/desks/${desk.id}`, name: say(desk.title, language), kind: page, ...initialsOf(initials, desk.title.zh) })),
    ...catalogue.registers.map((register): Entry => ({ href: registerHref(register.id), name: say(register.title, language), kind: word('deskRegisters'), ...initialsOf(initials, register.title.zh) })),
    ...catalogue.registers.filter((register) => register.mayWrite).map((register): Entry => ({ href: `${registerHref(register.id)}#${NEW_HASH}`, name: word('createTitle', { register: say(register.title, language) }), kind: word('paletteDo'), ...initialsOf(initials, register.title.zh, 'xj') })),
  ];
}

function initialsOf(known: Catalogue['initials'], title: string, before = ''): { readonly initials?: string } {
  const found = known[title];
  return found === undefined ? {} : { initials: before + found };
}

/** The entries that are meant, those first whose name or initials begin so; every word that is typed must be met. */
export function matchEntries(entries: readonly Entry[], typed: string, most: number): readonly Entry[] {
  const words = typed.toLowerCase().split(/\s+/).filter((one) => one !== '');
  if (words.length === 0) return [];
  const rank = (entry: Entry): number => {
    const name = entry.name.toLowerCase();
    const { initials = '' } = entry;
    if (!words.every((one) => name.includes(one) || initials.includes(one))) return -1;
    const [first = ''] = words;
    return name === first ? 3 : name.startsWith(first) || initials === first ? 2 : initials.startsWith(first) ? 1 : 0;
  };
  return entries.map((entry) => ({ entry, rank: rank(entry) })).filter((one) => one.rank >= 0).toSorted((a, b) => b.rank - a.rank).slice(0, most).map((one) => one.entry);
}
