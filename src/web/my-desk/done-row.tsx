import type { ReactNode } from 'react';
import { recordHref } from '#furniture/source/href.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { Mark } from '#furniture/value/state-mark.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import type { Done } from './use-done.ts';

/** What has just been done, fading, with what became of it. */
export function DoneRow({ done }: { readonly done: Done }): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const { one, action, state } = done;
  const procedure = findRegister(catalogue, one.register)?.procedure;
  const did = procedure?.actions.find((declared) => declared.name === action);
  const now = procedure?.states.find((declared) => declared.name === state);
  return (
    <li className="task-row task-done">
      <div className="task-what"><a className="task-name" href={recordHref(one.register, one.id)}>{one.name}</a></div>
      <output className="task-became"><Mark tone="done">{word('deskDid', { did: did ? say(did.title, language) : action, state: now ? say(now.title, language) : (state ?? '') })}</Mark></output>
    </li>
  );
}
