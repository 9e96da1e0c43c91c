import { Agent, request } from 'node:http';

const CONNECTIONS = 16;

/** What a load gave: requests (or turns) a second, and how long one took at the median and at two ends, in milliseconds. */
export type Load = { readonly perSecond: number; readonly p50: number; readonly p95: number; readonly p99: number };

/** Sends requests to a server, each on one of a few kept connections. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** The answer's body. Anything but a 2xx is an error: a benchmark that counts refusals measures nothing. */
  send(method: string, path: string, headers: Readonly<Record<string, string>>, body?: object): Promise<string> {
    return new Promise((resolve, reject) => {
      const text = body && JSON.stringify(body);
      const sent = request({ agent: this.#agent, port: this.#port, host: 'localhost', method, path, headers: { ...headers, ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}) } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const whole = Buffer.concat(parts).toString('utf8');
          if ((answer.statusCode ?? 500) < 300) resolve(whole);
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${whole.slice(0, 300)}`));
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Works on sixteen lanes at once for some seconds, after a warm-up of a fifth of that. */
export async function underLoad(seconds: number, work: (turn: number) => Promise<unknown>): Promise<Load> {
  const taken: number[] = [];
  let turn = 0;
  const lane = async (until: number, keep: boolean): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now();
      await work((turn += 1));
      if (keep) taken.push(performance.now() - start);
    }
  };
  const lanes = (until: number, keep: boolean): Promise<unknown> => Promise.all(Array.from({ length: CONNECTIONS }, () => lane(until, keep)));
  await lanes(performance.now() + (seconds * 1000) / 5, false);
  const start = performance.now();
  await lanes(start + seconds * 1000, true);
  const elapsed = (performance.now() - start) / 1000;
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100;
  return { perSecond: Math.round(taken.length / elapsed), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
