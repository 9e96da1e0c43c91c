import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PublicGround } from '../ground.ts';
import type { Page } from '../layout.ts';
import { LANGUAGES, PageContext } from '../page-context.ts';
import { aboutPage } from '../pages/about-page.ts';
import { evidencePage } from '../pages/evidence-page.ts';
import { figurePage } from '../pages/figure-page.ts';
import { homePage } from '../pages/home-page.ts';
import { logPage } from '../pages/log-page.ts';
import { publishedRegisters, recordPage, registerPage, registersPage, type Published } from '../pages/register-pages.ts';
import { searchPage } from '../pages/search-page.ts';
import { parseCursor, pathText, queryText } from '../request.ts';
import { answerPage } from './answer-page.ts';

const MOST_CURSOR = 400;
const KEPT_SECONDS = 30;

type MakePage = (context: PageContext, request: FastifyRequest) => Promise<Page | undefined> | Page;

/** The pages that anybody reads, at one address for each language. */
export function pageRoutes(app: FastifyInstance, ground: PublicGround): void {
  const figureOf = (request: FastifyRequest): string => `${pathText(request, 'desk')}/${pathText(request, 'name')}`;
  const inRegister = (make: (context: PageContext, register: Published, request: FastifyRequest) => Promise<Page | undefined>): MakePage => async (context, request) => {
    const register = publishedRegisters(context).find((one) => one.id === pathText(request, 'register'));
    return register && make(context, register, request);
  };
  const pages: readonly (readonly [path: string, make: MakePage])[] = [
    ['/', homePage],
    ['/figures/:desk/:name', (context, request) => figurePage(context, figureOf(request))],
    ['/figures/:desk/:name/records/:term', (context, request) => evidencePage(context, figureOf(request), pathText(request, 'term'), queryText(request, 'after', MOST_CURSOR))],
    ['/registers', registersPage],
    ['/registers/:register', inRegister((context, register, request) => registerPage(context, register, { words: queryText(request, 'q'), after: parseCursor(queryText(request, 'after', MOST_CURSOR)) }))],
    ['/registers/:register/:record', inRegister((context, register, request) => recordPage(context, register, pathText(request, 'record')))],
    ['/search', (context, request) => searchPage(context, queryText(request, 'q'))],
    ['/log', (context, request) => logPage(context, `${request.protocol}://${request.host}`)],
    ['/about', aboutPage],
  ];
  for (const [language, prefix] of LANGUAGES) {
    for (const [path, make] of pages) {
      app.get(path === '/' ? prefix || '/' : `${prefix}${path}`, async (request, reply) => {
        const context = new PageContext(ground, language, here(request, prefix));
        // The page on the log names the address by which it was asked for, so nobody keeps it for others.
        return answerPage(reply, context, await make(context, request), path === '/log' ? 0 : KEPT_SECONDS);
      });
    }
  }
}

// The address of a request without its language and its query.
function here(request: FastifyRequest, prefix: string): string {
  const path = request.url.split('?')[0] ?? '/';
  return path.slice(prefix.length) || '/';
}
