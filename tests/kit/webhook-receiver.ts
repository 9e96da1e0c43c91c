import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookBody } from '#kernel/exchange/webhook-wire.ts';

/** A message as it came, with whether its signature fits the receiver's secret. */
export type Message = { readonly id: string; readonly body: WebhookBody; readonly isSigned: boolean; readonly headers: IncomingHttpHeaders };

/** A system outside that is told of changes; it checks signatures as the Standard Webhooks specification says. */
export class WebhookReceiver {
  readonly messages: Message[] = [];
  secret = '';
  status = 204;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, answer) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        receiver.#take(request.headers, Buffer.concat(chunks).toString('utf8'));
        answer.writeHead(receiver.status, receiver.status === 302 ? { location: `${receiver.address}/elsewhere` } : {}).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/told`;
  }

  /** The ids of the records that were told, in order. */
  get told(): readonly string[] {
    return this.messages.map((one) => one.body.data.id);
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(headers: IncomingHttpHeaders, text: string): void {
    const id = String(headers['webhook-id']);
    const key = Buffer.from(this.secret.replace(/^whsec_/, ''), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${String(headers['webhook-timestamp'])}.${text}`).digest('base64');
    const isSigned = String(headers['webhook-signature']).split(' ').includes(`v1,${expected}`);
    this.messages.push({ id, body: JSON.parse(text) as WebhookBody, isSigned, headers });
  }
}
