import { findHead } from '#store/publication/publish-figures.ts';
import { findLogFile } from '#store/journal/serve-log.ts';
import { inRole } from '#store/access/in-role.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import type { PageContext } from '../page-context.ts';

/** The head of the log and how to check it; `origin` is where this face is reached. */
export async function logPage(context: PageContext, origin: string): Promise<Page> {
  const { place, verifierKey } = context.ground;
  const head = await findHead(place);
  const checkpoint = await inRole(place.database, 'public', (runner) => findLogFile(runner, place.schema, 'checkpoint'));
  return {
    title: context.word('log.title'),
    main: html`<p>${context.word('log.text')}</p>
${head ? html`<dl><dt>${context.word('log.size')}</dt><dd>${head.size.toLocaleString('en')}</dd><dt>${context.word('log.root')}</dt><dd class="hash">${head.root}</dd></dl>
<h2>${context.word('log.head')}</h2><pre>${checkpoint ? new TextDecoder().decode(checkpoint) : ''}</pre>` : html`<p>${context.word('log.empty')}</p>`}
<h2>${context.word('log.key')}</h2><pre>${verifierKey}</pre>
<h2>${context.word('log.how')}</h2><p>${context.word('log.how-text')}</p><pre>./shali log verify ${origin}</pre>
<h2>${context.word('log.limit')}</h2><p>${context.word('log.limit-text')}</p>`,
  };
}
