import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

/** What the site is, what it is not, and why to believe it. */
export function aboutPage(context: PageContext): Page {
  const district = context.say(context.ground.name);
  const parts = [['about.what', 'about.what-text'], ['about.not', 'about.not-text'], ['about.log', 'about.log-text'], ...(context.ground.isDemonstration ? [['about.demo', 'about.demo-text'] as const] : []), ['about.access', 'about.access-text'], ['about.privacy', 'about.privacy-text']] as const;
  return { title: context.word('about.title'), main: html`${parts.map(([title, text]) => html`<h2>${context.word(title)}</h2><p>${context.word(text, { district })}</p>`)}` };
}
