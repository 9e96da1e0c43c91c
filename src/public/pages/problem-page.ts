import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

/** What went wrong, for who asked, and the HTTP status that says the same. */
export const PROBLEMS = { 'not-found': 404, 'too-many': 429, 'too-large': 413, refused: 403, broken: 500 } as const;

/** A kind of problem. */
export type Problem = keyof typeof PROBLEMS;

/** A page that says what went wrong and what to do. */
export function problemPage(context: PageContext, problem: Problem): Page {
  return { title: context.word(`problem.${problem}`), main: html`<p>${context.word(`problem.${problem}-text`)}</p><p><a href="${context.link('/')}">${context.word('problem.back')}</a></p>` };
}
