import { addressOf, type Answer, type Api, type Asked, type PlainCall } from '#kernel/desk/api.ts';
import type { Problem } from '#kernel/desk/wire.ts';
import { ProblemError } from '#furniture/notice/problem-error.ts';

/** Says that the request comes from our own page; the server refuses changes without it. */
const OWN_REQUEST = { accept: 'application/json', 'x-shali-csrf': '1' } as const;

/** A request that has taken so long is taken for lost; a net in a tunnel often says nothing at all. */
const LOST_AFTER_MS = 30_000;
const PHOTO_LOST_AFTER_MS = 120_000;

/**
 * Asks the server by a route of the table. Unlike the workbench's client it asks nobody to sign in and tries nothing
 * twice: the queue does that. Used by the page and by the worker behind it, so it knows no window.
 */
export async function askField<R extends keyof Api>(route: R, call: Asked<Api, R>): Promise<Answer<Api, R>> {
  const plain: PlainCall = call;
  const { method, path } = addressOf(route, plain);
  const body = plain.body === undefined ? {} : { body: JSON.stringify(plain.body) };
  // Both faces compile against one wire definition, so the answer is taken at its declared type.
  return (await read(fetch(path, { method, headers: { ...OWN_REQUEST, ...(plain.body === undefined ? {} : { 'content-type': 'application/json' }) }, signal: AbortSignal.timeout(LOST_AFTER_MS), ...body }))) as Answer<Api, R>;
}

/** Sends the bytes of a photograph and gives the hash under which the server keeps it. */
export async function sendPhoto(name: string, bytes: Blob): Promise<string> {
  const kept = (await read(fetch(`/api/files?${new URLSearchParams({ name })}`, { method: 'POST', headers: { ...OWN_REQUEST, 'content-type': bytes.type || 'application/octet-stream' }, body: bytes, signal: AbortSignal.timeout(PHOTO_LOST_AFTER_MS) }))) as { readonly file: string };
  return kept.file;
}

/** Whether an error says that whoever holds the phone has to sign in, or may not send what it keeps. */
export function needsSignIn(error: unknown): boolean {
  return error instanceof ProblemError && (error.problem.status === 401 || error.problem.code === 'field-work/other-account');
}

/** What of a photograph itself the server finds wrong; anything else may go better the next time. */
const WRONG_PHOTO: ReadonlySet<number> = new Set([413, 415, 422]);

/** Why a photograph is never taken; undefined where it is to be sent again. */
export function refusesPhoto(error: unknown): string | undefined {
  return error instanceof ProblemError && WRONG_PHOTO.has(error.problem.status) ? error.problem.detail : undefined;
}

async function read(asked: Promise<Response>): Promise<unknown> {
  const response = await asked;
  if (response.ok) return response.json();
  const body: unknown = await response.json().catch(() => undefined);
  throw new ProblemError(isProblem(body) ? body : { type: 'about:blank', title: String(response.status), status: response.status, code: 'http/failed', detail: String(response.status) });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
