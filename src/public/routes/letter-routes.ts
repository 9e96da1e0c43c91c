import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseCaseCode } from '#kernel/inbox/case-code.ts';
import type { Inbox, Letter } from '#kernel/inbox/inbox.ts';
import { dayOf } from '#kernel/field/day.ts';
import { findLetter, putLetter } from '#store/publication/inbox.ts';
import { listPublicRecords, type PublicRecord } from '#store/publication/read-published.ts';
import type { PublicGround } from '../ground.ts';
import { html } from '../html.ts';
import { checkLetterForm, readLetterForm, type LetterForm } from '../letter-form.ts';
import type { Page } from '../layout.ts';
import { LANGUAGES, PageContext } from '../page-context.ts';
import { letterPage, receiptPage, reviewPage, statusPage } from '../pages/letter-pages.ts';
import { answerPage } from './answer-page.ts';

const MOST_AREAS = 500;
const ID_BYTES = 10;
const EMPTY: LetterForm = { topic: '', area: '', where: '', what: '', telephone: '', trap: '', stamp: '' };
// What one network may send: somebody who reports a whole street is not stopped, a machine is.
const SENDS = { config: { rateLimit: { max: 20, timeWindow: '10 minutes' } } };
const LOOKS = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } };

/** The way of a letter: written, read once more, sent, followed by its code. Nothing of it stands in an address or is kept by others. */
export function letterRoutes(app: FastifyInstance, ground: PublicGround): void {
  const inbox = ground.model.desks.flatMap((desk) => desk.inboxes)[0];
  for (const [language, prefix] of LANGUAGES) {
    const contextAt = (path: string): PageContext => new PageContext(ground, language, path);
    app.get(`${prefix}/status`, async (_request, reply) => answerPage(reply, contextAt('/status'), statusPage(contextAt('/status'), undefined), 0));
    app.post(`${prefix}/status`, LOOKS, async (request, reply) => {
      const typed = codeIn(request.body);
      const code = parseCaseCode(typed);
      const found = code === undefined ? undefined : await findLetter(ground.place, ground.letters.hashOf(code));
      return answerPage(found ? reply : reply.code(404), contextAt('/status'), statusPage(contextAt('/status'), { code: typed, found }), 0);
    });
    const context = contextAt('/ask');
    const isClosed: Page = { title: context.word('ask.title'), main: html`<p>${context.word('ask.closed')}</p>` };
    if (!inbox) {
      app.get(`${prefix}/ask`, async (_request, reply) => answerPage(reply, context, isClosed, 0));
      continue;
    }
    const ask = async (reply: FastifyReply, form: LetterForm, stampIsOld = false): Promise<FastifyReply> => {
      const areas = await listAreas(ground, inbox);
      if (areas.length === 0) return answerPage(reply, context, isClosed, 0);
      const problems = form === EMPTY ? {} : { ...checkLetterForm(form, inbox, areas), ...(stampIsOld ? { stamp: 'wrong.stamp' as const } : {}) };
      const isWrong = Object.keys(problems).length > 0;
      return answerPage(isWrong ? reply.code(422) : reply, context, letterPage(context, { inbox, areas, form: { ...form, stamp: ground.letters.stamp() }, problems }), 0);
    };
    app.get(`${prefix}/ask`, async (_request, reply) => ask(reply, EMPTY));
    app.post(`${prefix}/ask/edit`, LOOKS, async (request, reply) => ask(reply, readLetterForm(request.body)));
    app.post(`${prefix}/ask/review`, LOOKS, async (request, reply) => {
      const form = readLetterForm(request.body);
      const areas = await listAreas(ground, inbox);
      const problems = checkLetterForm(form, inbox, areas);
      if (!ground.letters.isStamp(form.stamp)) return ask(reply, form, true);
      if (Object.keys(problems).length > 0) return ask(reply, form);
      return answerPage(reply, context, reviewPage(context, { inbox, areas, form, problems }), 0);
    });
    app.post(`${prefix}/ask/send`, SENDS, async (request, reply) => {
      const form = readLetterForm(request.body);
      if (!ground.letters.isStamp(form.stamp)) return ask(reply, form, true);
      if (Object.keys(checkLetterForm(form, inbox, await listAreas(ground, inbox))).length > 0) return ask(reply, form);
      return answerPage(reply, context, receiptPage(context, inbox, await send(ground, inbox, form)), 0);
    });
  }
}

// The code comes from the form itself, so that a form that is sent twice is one letter with one code.
async function send(ground: PublicGround, inbox: Inbox, form: LetterForm): Promise<string> {
  const { topic, area, what, where, telephone } = form;
  const written: Omit<Letter, 'receivedOn'> = { topic, area, what, where, ...(telephone ? { telephone } : {}) };
  const receivedAt = ground.now();
  const code = ground.letters.codeOf(form.stamp, { ...written, receivedOn: '' });
  const sealed = ground.letters.seal({ ...written, receivedOn: dayOf(receivedAt) });
  const id = `${Date.parse(receivedAt).toString(36)}-${randomBytes(ID_BYTES).toString('hex')}`;
  await putLetter(ground.place, { ...sealed, id, box: inbox.id, codeHash: ground.letters.hashOf(code), receivedAt });
  return code;
}

async function listAreas({ place }: PublicGround, inbox: Inbox): Promise<readonly PublicRecord[]> {
  return (await listPublicRecords(place, inbox.area, { words: '', newestFirst: false, limit: MOST_AREAS })).rows;
}

function codeIn(body: FastifyRequest['body']): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined;
  return typeof value === 'string' ? value.trim().slice(0, 40) : '';
}
