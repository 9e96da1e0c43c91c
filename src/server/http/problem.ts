import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { sentenceOf, statusOf } from './sentences.ts';

/** Answers every error as problem details (RFC 9457), in the reader's language; the unexpected is logged and not shown. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error);
  const language = /^en\b/.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
  const status = statusOf(refusal.code);
  if (status >= 500) request.log.error({ err: error }, 'unexpected');
  const sentence = sentenceOf(refusal.code, refusal.data)[language];
  const problem: Problem = {
    type: `urn:shali:problem:${refusal.code.replace('/', ':')}`,
    title: sentence,
    status,
    code: refusal.code,
    detail: sentence,
    ...(status < 500 ? { data: refusal.data } : {}),
  };
  if (typeof refusal.data.retryAfterSeconds === 'number') void reply.header('retry-after', refusal.data.retryAfterSeconds);
  void reply.status(status).type('application/problem+json').send(problem);
}

function refusalOf(error: unknown): DistrictError {
  if (error instanceof DistrictError) return error;
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return new DistrictError('request/too-large');
  if (status === 429) return new DistrictError('request/too-often');
  if (status === 400 || status === 415) return new DistrictError('request/invalid', { problems: ['请求的内容不是 JSON'] });
  return new DistrictError('server/unexpected', {}, { cause: error });
}
