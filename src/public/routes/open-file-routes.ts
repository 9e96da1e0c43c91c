import type { FastifyInstance } from 'fastify';
import { inRole } from '#store/access/in-role.ts';
import { findLogFile } from '#store/journal/serve-log.ts';
import { findPublicFigure } from '#store/publication/read-published.ts';
import { csvCells } from '#kernel/sheet/csv-line.ts';
import type { PublicGround } from '../ground.ts';
import { LANGUAGES, PageContext } from '../page-context.ts';
import { pathText } from '../request.ts';
import { ICON, STYLE, STYLE_PATH } from '../style.ts';
import { answerProblem, contextOf } from './answer-page.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
// A verifier reads the whole log at once.
const LOG_READS_A_MINUTE = 30_000;

/** What is no page: the figures as data, the log in the formats of tlog-tiles, the style, and what machines ask for. */
export function openFileRoutes(app: FastifyInstance, ground: PublicGround): void {
  app.get(STYLE_PATH, async (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', FOR_EVER).send(STYLE));
  app.get('/icon.svg', async (_request, reply) => reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(ICON));
  app.get('/robots.txt', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(`User-agent: *\nDisallow: /search\nDisallow: /ask\nDisallow: /status\nDisallow: /log/\n${ground.isDemonstration ? 'Disallow: /\n' : ''}`));
  app.get('/healthz', { config: { rateLimit: false } }, async (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }));

  for (const [language, prefix] of LANGUAGES) {
    app.get(`${prefix}/figures/:desk/:name/data.json`, async (request, reply) => {
      const found = await findPublicFigure(ground.place, `${pathText(request, 'desk')}/${pathText(request, 'name')}`, ground.period);
      return found ? reply.header('cache-control', 'public, max-age=30').send({ ...found, demonstration: ground.isDemonstration }) : answerProblem(reply, contextOf(ground, request), 'not-found');
    });
    app.get(`${prefix}/figures/:desk/:name/data.csv`, async (request, reply) => {
      const name = pathText(request, 'name');
      const found = await findPublicFigure(ground.place, `${pathText(request, 'desk')}/${name}`, ground.period);
      if (!found) return answerProblem(reply, contextOf(ground, request), 'not-found');
      const context = new PageContext(ground, language, '/');
      const mark = ground.isDemonstration ? [context.word('figure.demonstration')] : [];
      const lines = [[context.word('figure.period'), `${context.say(found.figure.title)}${found.figure.unit ? ` (${found.figure.unit})` : ''}`, ...mark],
        ...[...found.years, ...found.figure.months].map(({ period, value }) => [period, value === null ? '' : String(value), ...mark])];
      return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name.replaceAll(/[^a-z0-9-]/g, '')}.csv"`).header('cache-control', 'public, max-age=30').send(`\uFEFF${lines.map(csvCells).join('\r\n')}\r\n`);
    });
  }

  app.get('/log/key', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(`${ground.verifierKey}\n`));
  // Never compressed: hashes begin like anything, compressed files among it.
  app.get('/log/*', { compress: false, config: { rateLimit: { max: LOG_READS_A_MINUTE } } }, async (request, reply) => {
    const path = pathText(request, '*').slice(0, 200);
    const bytes = await inRole(ground.place.database, 'public', (runner) => findLogFile(runner, ground.place.schema, path));
    if (!bytes) return answerProblem(reply, contextOf(ground, request), 'not-found');
    const lasting = path !== 'checkpoint';
    return reply.header('cache-control', lasting ? FOR_EVER : 'no-cache').type(lasting ? 'application/octet-stream' : 'text/plain; charset=utf-8').send(Buffer.from(bytes));
  });
}
