import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail as it was handed over. */
export type HandedOver = { readonly from: string; readonly to: string; readonly data: string };

/** A mail server that speaks as much of SMTP (RFC 5321) as handing over needs; `refuse` says with what it refuses a recipient. */
export type SmallSmtpServer = { readonly port: number; readonly mails: HandedOver[]; refuse: ((to: string) => string | undefined) | undefined; close(): Promise<void> };

/** Starts one on a port of its own. */
export async function startSmallSmtpServer(): Promise<SmallSmtpServer> {
  const mails: HandedOver[] = [];
  const sockets = new Set<Socket>();
  const server: SmallSmtpServer = { port: 0, mails, refuse: undefined, close: () => Promise.resolve() };
  const listener = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(socket, server);
  });
  await new Promise<void>((ready) => { listener.listen(0, '127.0.0.1', ready); });
  const { port } = listener.address() as AddressInfo;
  return Object.assign(server, { port, close: () => new Promise<void>((closed) => { for (const socket of sockets) socket.destroy(); listener.close(() => closed()); }) });
}

function converse(socket: Socket, server: SmallSmtpServer): void {
  let rest = '';
  let from = '';
  let to = '';
  let data: string[] | undefined;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const hear = (line: string): void => {
    if (data) {
      if (line !== '.') return void data.push(line.replace(/^\./, ''));
      server.mails.push({ from, to, data: data.join('\n') });
      data = undefined;
      return say('250 2.0.0 taken as 42');
    }
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    switch (line.slice(0, 4).toUpperCase()) {
      case 'EHLO':
      case 'HELO':
        return say('250 small');
      case 'MAIL':
        from = address;
        return say('250 ok');
      case 'RCPT': {
        to = address;
        return say(server.refuse?.(address) ?? '250 ok');
      }
      case 'DATA':
        data = [];
        return say('354 go on');
      case 'QUIT':
        say('221 bye');
        return void socket.end();
      default:
        return say('250 ok');
    }
  };
  say('220 small SMTP');
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
}
