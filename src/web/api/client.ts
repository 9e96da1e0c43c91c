import type { Problem } from '#kernel/desk/wire.ts';
import { ProblemError } from '#furniture/notice/problem-error.ts';
import { askForSignIn, countSignIns, isSessionHeld } from '../sign-in/sign-in-watch.ts';

/** Says that the request comes from the workbench itself; the server refuses changes without it. */
const OWN_REQUEST = { 'x-shali-csrf': '1' } as const;

// Refusals come as sentences in the language of the screens.
const language = (): { 'accept-language': string } => ({ 'accept-language': document.documentElement.lang });

/** Reads from the server; a refusal becomes a ProblemError. */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return read<T>(() => fetch(path, { headers: { accept: 'application/json', ...language() }, ...(signal ? { signal } : {}) }));
}

/** Sends to the server; a refusal becomes a ProblemError. */
export async function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers = { accept: 'application/json', ...language(), 'content-type': 'application/json', ...OWN_REQUEST };
  return read<T>(() => fetch(path, { method: 'POST', headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) }));
}

// Both faces compile against one wire definition, so the answer is taken at its declared type.
async function read<T>(send: () => Promise<Response>): Promise<T> {
  const before = countSignIns();
  const response = await send();
  if (response.ok) return (await response.json()) as T;
  const problem = await problemOf(response);
  // The session has ended under the page: it is asked for over the page, and then the same request goes on.
  if (problem.code === 'access/not-signed-in' && isSessionHeld() && (countSignIns() > before || (await askForSignIn()))) {
    const again = await send();
    if (again.ok) return (await again.json()) as T;
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
