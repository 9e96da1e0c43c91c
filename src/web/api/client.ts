import { addressOf, type Answer, type Asked, type PlainCall } from '#kernel/desk/api.ts';
import type { Problem } from '#kernel/desk/wire.ts';
import type { FileWire } from '#kernel/file/hanging-wire.ts';
import { ProblemError } from '#furniture/notice/problem-error.ts';
import { askForSignIn, countSignIns, isSessionHeld } from '../sign-in/sign-in-watch.ts';
import { WEB_ROUTES, type WebApi } from './web-api.ts';

/** Says that the request comes from the workbench itself; the server refuses changes without it. */
const OWN_REQUEST = { 'x-shali-csrf': '1' } as const;

// Refusals come as sentences in the language of the screens.
const language = (): { 'accept-language': string } => ({ 'accept-language': document.documentElement.lang });

/** What is sent; a change with a key is carried out once however often it is sent. */
type Sending = { readonly method: string; readonly body?: unknown; readonly signal?: AbortSignal | undefined; readonly key?: string };

const AGAIN_AFTER_MS = 1000;

/** Asks the server by a route of the table; a refusal becomes a ProblemError. */
export async function ask<R extends keyof WebApi>(route: R, ...[call, signal]: Call<R>): Promise<Answer<WebApi, R>> {
  const plain: PlainCall = call ?? {};
  const { method, path } = addressOf(route, plain);
  const key = WEB_ROUTES[route] === 'commands' ? { key: newKey() } : {};
  return read(() => send(path, { method, signal, ...key, ...(plain.body === undefined ? {} : { body: plain.body }) }));
}

// A route that takes nothing is asked without anything.
type Call<R extends keyof WebApi> = Record<never, never> extends Asked<WebApi, R> ? [call?: Asked<WebApi, R>, signal?: AbortSignal] : [call: Asked<WebApi, R>, signal?: AbortSignal];

/** Reads from the server at an address that the table doesn't know; a refusal becomes a ProblemError. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return read<T>(() => send(path, { method: 'GET', signal }));
}

/** Sends to an address that the table doesn't know; a refusal becomes a ProblemError. */
export async function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const key = newKey();
  return read<T>(() => send(path, { method: 'POST', body, signal, key }));
}

/** A file that the server gives, with the name that it has there. */
export async function getFile(path: string, signal?: AbortSignal): Promise<{ readonly blob: Blob; readonly name: string }> {
  const response = await answered(() => send(path, { method: 'GET', signal }));
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { blob: await response.blob(), name: name === undefined ? 'file' : decodeURIComponent(name) };
}

/**
 * Sends a file and tells how much of it is on its way, from 0 to 1. A browser tells that by no other means than this older
 * one. The same file sent twice is the same file, so that it may be sent again after a broken network.
 */
export async function postFile<T>(path: string, file: File, onPart: (part: number) => void, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  return read<T>(() => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries({ accept: 'application/json', 'content-type': 'application/octet-stream', ...language(), ...OWN_REQUEST, ...headers })) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => onPart(event.total > 0 ? event.loaded / event.total : 0));
    request.addEventListener('load', () => resolve(new Response(request.responseText, { status: request.status })));
    for (const ending of ['error', 'abort', 'timeout']) request.addEventListener(ending, () => reject(new TypeError('the network broke')));
    request.send(file);
  }));
}

/** Keeps a file, which something is then hung on or filled with. */
export function sendFile(file: File, onPart: (part: number) => void): Promise<FileWire> {
  return postFile<FileWire>(`/api/files?${new URLSearchParams({ name: file.name })}`, file, onPart);
}

async function send(path: string, sending: Sending): Promise<Response> {
  const { method, body, signal, key } = sending;
  const change = method === 'GET' ? {} : { ...OWN_REQUEST, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(key === undefined ? {} : { 'idempotency-key': key }) };
  const request = (): Promise<Response> => fetch(path, { method, headers: { accept: 'application/json', ...language(), ...change }, ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal ? { signal } : {}) });
  if (key === undefined) return request();
  try {
    return await request();
  } catch (error) {
    // Whether it arrived is not known; with its key it may be sent once more, and is carried out once.
    if (signal?.aborted) throw error;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
    return request();
  }
}

// Without `randomUUID`, which a page on an inner network without TLS doesn't have.
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Both faces compile against one wire definition, so the answer is taken at its declared type.
async function read<T>(send: () => Promise<Response>): Promise<T> {
  return (await (await answered(send)).json()) as T;
}

async function answered(send: () => Promise<Response>): Promise<Response> {
  const before = countSignIns();
  const response = await send();
  if (response.ok) return response;
  const problem = await problemOf(response);
  // The session has ended under the page: it is asked for over the page, and then the same request goes on.
  if (problem.code === 'access/not-signed-in' && isSessionHeld() && (countSignIns() > before || (await askForSignIn()))) {
    const again = await send();
    if (again.ok) return again;
    throw new ProblemError(await problemOf(again));
  }
  throw new ProblemError(problem);
}

async function problemOf(response: Response): Promise<Problem> {
  const plain: Problem = { type: 'about:blank', title: `${response.status}`, status: response.status, code: 'http/failed', detail: `服务器没有答复这个请求（${response.status}）。` };
  try {
    const body: unknown = await response.json();
    return isProblem(body) ? body : plain;
  } catch {
    return plain;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
