import type { ReactNode } from 'react';
import type { Catalogue, DeskWire } from '#kernel/desk/wire.ts';
import type { Chapter } from '#kernel/desk/desk.ts';
import { registerHref } from '#furniture/source/href.ts';
import { findRegister } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { administrationPagesOf } from '../administration/administration-pages.ts';
import { useWebWords } from '../language/use-web-words.ts';

/** The chapters in the order in which the district reports on itself. */
export const CHAPTERS: readonly Chapter[] = ['industry', 'city', 'business', 'livelihood', 'report'];

type SideNavigationProps = { readonly catalogue: Catalogue; readonly path: string; readonly open: boolean };

/** The registers that belong to no desk and that all desks share. */
export function sharedRegisters(catalogue: Catalogue): readonly string[] {
  const held = new Set(catalogue.desks.flatMap((desk) => desk.registers));
  return catalogue.registers.filter((register) => !held.has(register.id)).map((register) => register.id);
}

/** Chapters with their desks; the desk where I am shows its registers. */
export function SideNavigation({ catalogue, path, open }: SideNavigationProps): ReactNode {
  const { word } = useWebWords();
  const [, place, first] = path.split('/');
  const deskOf = (): string | undefined => {
    if (place === 'desks' || place === 'indicators') return first;
    return place === 'registers' ? (catalogue.desks.find((desk) => desk.registers.includes(first ?? ''))?.id ?? 'base') : undefined;
  };
  const here = deskOf();
  const shared = sharedRegisters(catalogue);
  const administration = administrationPagesOf(catalogue.me.duties);
  return (
    <nav className={`side${open ? ' side-open' : ''}`} aria-label={word('navigation')}>
      <ul>
        <NavigationLink href="/desk" title={word('myDesk')} current={path === '/desk' || (path === '/' && catalogue.firstPage === 'desk')} />
        <NavigationLink href="/cockpit" title={word('cockpit')} current={path === '/cockpit' || (path === '/' && catalogue.firstPage === 'cockpit')} />
        <NavigationLink href="/report" title={word('report')} current={path === '/report'} />
      </ul>
      {CHAPTERS.map((chapter) => {
        const desks = catalogue.desks.filter((desk) => desk.chapter === chapter);
        if (desks.length === 0) return null;
        return (
          <section key={chapter}>
            <h2>{word(`chapter.${chapter}`)}</h2>
            <ul>{desks.map((desk) => <DeskItem key={desk.id} catalogue={catalogue} desk={desk} here={here} path={path} />)}</ul>
          </section>
        );
      })}
      {shared.length > 0 && (
        <section>
          <h2>{word('baseRegisters')}</h2>
          <ul><RegisterItems catalogue={catalogue} registers={shared} path={path} /></ul>
        </section>
      )}
      {administration.length > 0 && (
        <section>
          <h2>{word('admin')}</h2>
          <ul>{administration.map(({ href, title }) => <NavigationLink key={href} href={href} title={word(title)} current={path === href} />)}</ul>
        </section>
      )}
    </nav>
  );
}

function DeskItem({ catalogue, desk, here, path }: { readonly catalogue: Catalogue; readonly desk: DeskWire; readonly here: string | undefined; readonly path: string }): ReactNode {
  const { language } = useWebWords();
  return (
    <>
      <NavigationLink href={`/desks/${desk.id}`} title={say(desk.title, language)} current={path === `/desks/${desk.id}`} />
      {here === desk.id && <li><ul className="side-inner"><RegisterItems catalogue={catalogue} registers={desk.registers} path={path} /></ul></li>}
    </>
  );
}

function RegisterItems({ catalogue, registers, path }: { readonly catalogue: Catalogue; readonly registers: readonly string[]; readonly path: string }): ReactNode {
  const { language } = useWebWords();
  return registers.map((id) => {
    const register = findRegister(catalogue, id);
    const href = registerHref(id);
    return register && <NavigationLink key={id} href={href} title={say(register.title, language)} current={path === href || path.startsWith(`${href}/`)} />;
  });
}

function NavigationLink({ href, title, current }: { readonly href: string; readonly title: string; readonly current: boolean }): ReactNode {
  return <li><a href={href} aria-current={current ? 'page' : undefined}>{title}</a></li>;
}
