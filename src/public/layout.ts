import { html, type Html } from './html.ts';
import type { PageContext } from './page-context.ts';
import { STYLE_PATH } from './style.ts';
import type { WordKey } from './words/zh-cn.ts';

/** A page's own part. */
export type Page = {
  readonly title: string;
  readonly main: Html;
  /** Whether the head's search box would stand twice. */
  readonly ownSearch?: boolean;
};

const NAVIGATION: readonly (readonly [path: string, word: WordKey])[] = [['/', 'nav.home'], ['/registers', 'nav.registers'], ['/ask', 'nav.ask'], ['/status', 'nav.status'], ['/log', 'nav.log'], ['/about', 'nav.about']];

/** The whole document of a page, with its landmarks. */
export function layout(context: PageContext, page: Page): Html {
  const district = context.say(context.ground.name);
  const other = context.language === 'zh' ? 'en' : 'zh';
  const isHere = (path: string): boolean => (path === '/' ? context.path === '/' || context.path.startsWith('/figures/') : context.path === path || context.path.startsWith(`${path}/`));
  return html`<!doctype html>
<html lang="${context.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${district}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="alternate" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}" href="${context.link(context.path, other)}">
</head>
<body>
<a class="skip" href="#main">${context.word('site.skip')}</a>
<header>
${context.ground.isDemonstration ? html`<p class="ribbon">${context.word('site.demonstration')}</p>` : ''}
<div class="top">
<a class="brand" href="${context.link('/')}">${context.word('site.title', { district })}</a>
<a class="tongue" href="${context.link(context.path, other)}" lang="${other === 'zh' ? 'zh-CN' : 'en'}" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}">${context.word('site.language')}</a>
</div>
<nav aria-label="${context.word('nav.label')}"><ul>${NAVIGATION.map(([path, word]) => html`<li><a href="${context.link(path)}"${isHere(path) ? html` aria-current="page"` : ''}>${context.word(word)}</a></li>`)}</ul></nav>
${page.ownSearch ? '' : searchBox(context, '')}
</header>
<main id="main" tabindex="-1">
<h1>${page.title}</h1>
${page.main}
</main>
<footer>
<section aria-labelledby="call">
<h2 id="call">${context.word('call.title')}</h2>
<p><a class="number" href="tel:12345">12345</a> ${context.word('call.hotline')}</p>
<p>${context.word('call.text')}</p>
<p>${context.word('call.emergency')}</p>
</section>
</footer>
</body>
</html>`;
}

/** The box that searches everything published. */
export function searchBox(context: PageContext, words: string): Html {
  return html`<form class="search" role="search" action="${context.link('/search')}" method="get">
<label for="q">${context.word('search.label')}</label>
<div class="row"><input id="q" name="q" type="search" value="${words}" maxlength="60" autocomplete="off"><button type="submit">${context.word('search.button')}</button></div>
</form>`;
}
