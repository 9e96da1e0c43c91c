import { z } from 'zod';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { FeedPage, HoldingsPage, Outcome, Outgoing, Transport } from '#kernel/exchange/transport.ts';

const TIMEOUT_MS = 15_000;
const MOST_ANSWER_BYTES = 32 * 1024 * 1024;
/** Answers that say that the message itself is wrong; whatever else is no receipt is tried again. */
const REFUSALS: ReadonlySet<number> = new Set([400, 409, 413, 422]);

const Feed = z.object({ messages: z.array(z.unknown()).max(1000), next: z.string().max(500).optional(), more: z.boolean() });
const Holdings = z.object({ records: z.array(z.record(z.string(), z.unknown())).max(2000), next: z.string().max(500).optional() });
const Receipt = z.object({ receipt: z.string().min(1).max(200) });
const Refusal = z.object({ reason: z.string().max(2000) });

/** Reaches a system over HTTP with JSON (docs/rules/exchange.md). */
export function httpTransport(address: string, get: typeof fetch = fetch): Transport {
  const endpoint = address.replace(/\/+$/, '');
  const at = (topic: string, what: string, after: string | undefined): string => `${endpoint}/topics/${encodeURIComponent(topic)}/${what}${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`;

  async function read<T>(url: string, schema: z.ZodType<T>): Promise<T> {
    const { status, json } = await ask(get, url, {}).catch((cause: unknown) => {
      throw unreachable(endpoint, cause);
    });
    const parsed = schema.safeParse(json);
    if (status !== 200 || !parsed.success) throw unreachable(endpoint, status === 200 ? '回答读不懂' : `HTTP ${status}`);
    return parsed.data;
  }

  return {
    endpoint,
    pull: async (topic, after): Promise<FeedPage> => {
      const page = await read(at(topic, 'messages', after), Feed);
      return { messages: page.messages, next: page.next, more: page.more };
    },
    list: async (topic, after): Promise<HoldingsPage> => {
      const page = await read(at(topic, 'records', after), Holdings);
      return { records: page.records, next: page.next };
    },
    send: async (topic, message: Outgoing): Promise<Outcome> => {
      try {
        const answer = await ask(get, at(topic, 'messages', undefined), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) });
        return outcomeOf(answer);
      } catch (error) {
        return { kind: 'unreachable', reason: reasonOf(error) };
      }
    },
  };
}

type Answer = { readonly status: number; readonly json: unknown };

function outcomeOf({ status, json }: Answer): Outcome {
  const receipt = Receipt.safeParse(json);
  if (status >= 200 && status < 300 && receipt.success) return { kind: 'receipt', receipt: receipt.data.receipt };
  const refusal = Refusal.safeParse(json);
  if (REFUSALS.has(status)) return { kind: 'refused', reason: refusal.success ? refusal.data.reason : `HTTP ${status}` };
  return { kind: 'unreachable', reason: status < 300 ? '没有回执' : `HTTP ${status}` };
}

async function ask(get: typeof fetch, url: string, init: RequestInit): Promise<Answer> {
  // A system of record answers where it is; whoever sends us elsewhere is not it.
  const answer = await get(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_ANSWER_BYTES) throw new Error('回答太大');
    chunks.push(chunk);
  }
  return { status: answer.status, json: parse(Buffer.concat(chunks).toString('utf8')) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreachable(endpoint: string, cause: unknown): DistrictError {
  return new DistrictError('exchange/unreachable', { where: endpoint, reason: reasonOf(cause) }, { cause });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 200);
  return (error.cause instanceof Error && error.cause.message ? error.cause.message : error.message).slice(0, 200);
}
