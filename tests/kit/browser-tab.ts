import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { OWN_PAGE } from './sign-in.ts';

/** One browser at one network address: it keeps the cookies that answers set, and forgets those that they empty. */
export class BrowserTab {
  readonly cookies = new Map<string, string>();
  readonly address: string;
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance, address = '10.0.0.1') {
    this.#app = app;
    this.address = address;
  }

  get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.#send('GET', url, undefined, headers);
  }

  post(url: string, payload: object = {}, headers: Record<string, string> = OWN_PAGE): Promise<LightMyRequestResponse> {
    return this.#send('POST', url, payload, headers);
  }

  async signIn(login: string, password: string): Promise<LightMyRequestResponse> {
    return this.post('/api/sign-in', { login, password });
  }

  async #send(method: 'GET' | 'POST', url: string, payload: object | undefined, headers: Record<string, string>): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const answer = await this.#app.inject({ method, url, remoteAddress: this.address, headers: { ...headers, ...(cookie ? { cookie } : {}) }, ...(payload ? { payload } : {}) });
    for (const { name, value, maxAge } of answer.cookies) {
      if (value === '' || maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}
