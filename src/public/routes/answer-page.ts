import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicGround } from '../ground.ts';
import { layout, type Page } from '../layout.ts';
import { PageContext } from '../page-context.ts';
import { PROBLEMS, problemPage, type Problem } from '../pages/problem-page.ts';

/** Answers with a page; `keep` says for how many seconds others may keep it. */
export async function answerPage(reply: FastifyReply, context: PageContext, page: Page | undefined, keep = 30): Promise<FastifyReply> {
  if (!page) return answerProblem(reply, context, 'not-found');
  return reply
    .type('text/html; charset=utf-8')
    .header('content-language', context.language === 'zh' ? 'zh-CN' : 'en')
    .header('cache-control', keep > 0 ? `public, max-age=${keep}` : 'no-store')
    .send(String(await layout(context, page)));
}

/** Answers with a page that says what went wrong. */
export async function answerProblem(reply: FastifyReply, context: PageContext, problem: Problem): Promise<FastifyReply> {
  return answerPage(reply.code(PROBLEMS[problem]), context, problemPage(context, problem), 0);
}

/** The context of a request that no route is for, by the beginning of its address. */
export function contextOf(ground: PublicGround, request: FastifyRequest): PageContext {
  const isEnglish = /^\/en(\/|\?|$)/.test(request.url);
  return new PageContext(ground, isEnglish ? 'en' : 'zh', '/');
}
