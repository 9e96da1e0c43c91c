import { createTransport } from 'nodemailer';
import type { NoticeGateway } from './notice-gateway.ts';

const WITHIN_MS = 15_000;

/** How mail leaves: by which server, as whom, from which address. TLS is asked for unless the address says `smtp://` to a server that offers none. */
export type EmailSettings = { readonly host: string; readonly port: number; readonly secure: boolean; readonly user?: string; readonly password?: string; readonly from: string };

/** Notices by e-mail, over SMTP. */
export function emailGateway({ host, port, secure, user, password, from }: EmailSettings): NoticeGateway {
  const transport = createTransport({
    host, port, secure, connectionTimeout: WITHIN_MS, greetingTimeout: WITHIN_MS, socketTimeout: WITHIN_MS,
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' }, requireTLS: !secure }),
    // What a message says is given by us; nothing of it is read from files or addresses.
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    way: 'email',
    send: async ({ id, to, title, link }) => {
      const sent = await transport.sendMail({ from, to: { name: '', address: to }, subject: title, text: `${title}\n\n${link}\n\n退订：登录后在“我的账号”中修改提醒方式。\nTo stop these messages, sign in and change them in your account.\n`, messageId: `<${id}@shali>` });
      return String(sent.response ?? sent.messageId ?? '');
    },
    close: () => transport.close(),
  };
}
