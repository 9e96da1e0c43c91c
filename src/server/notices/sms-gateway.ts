import { reachOf } from '../webhooks/reach.ts';
import { sendMessage } from '../webhooks/send-message.ts';
import { signatureHeaders } from '../webhooks/sign-message.ts';
import type { NoticeGateway } from './notice-gateway.ts';

/** Where the operator's SMS gateway is, and the secret by which it knows us. */
export type SmsSettings = { readonly address: string; readonly secret: Uint8Array; readonly now: () => string };

// The operator chose the address himself; it may stand in his own network.
const ANYWHERE = reachOf(['0.0.0.0/0', '::/0']);

/** Notices by SMS: a POST of `{ id, to, text }` to the operator's gateway, signed by Standard Webhooks; anything but a 2xx is tried again. */
export function smsGateway({ address, secret, now }: SmsSettings): NoticeGateway {
  return {
    way: 'sms',
    send: async ({ id, to, title, link }) => {
      const body = JSON.stringify({ id, to, text: `${title} ${link}` });
      const sent = await sendMessage(ANYWHERE, address, body, signatureHeaders(id, Math.floor(Date.parse(now()) / 1000), body, [secret]));
      if ('unreachable' in sent) throw new Error(sent.unreachable);
      if (sent.status < 200 || sent.status >= 300) throw new Error(`HTTP ${sent.status}`);
      return `HTTP ${sent.status}`;
    },
    close: () => undefined,
  };
}
