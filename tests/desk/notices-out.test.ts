import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import type { Command } from '#kernel/command/command.ts';
import { escalate } from '#server/escalation/escalate.ts';
import { buildApp } from '#server/http/app.ts';
import { emailGateway } from '#server/notices/email-gateway.ts';
import type { NoticeGateway } from '#server/notices/notice-gateway.ts';
import { noticeTurn } from '#server/notices/notice-turn.ts';
import { readGateways } from '#server/notices/read-gateways.ts';
import { smsGateway } from '#server/notices/sms-gateway.ts';
import type { Platform } from '#server/platform/open.ts';
import { openSignIn } from '#server/sign-in/sign-in.ts';
import { signatureHeaders } from '#server/webhooks/sign-message.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import { keepWish } from '#store/notice/wishes.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';
import { changeStaff } from '#tests/kit/sign-in-platform.ts';
import { startSmallSmtpServer, type SmallSmtpServer } from '#tests/kit/small-smtp-server.ts';
import { holderOf } from '#tests/kit/xicheng-staff.ts';

const officer = holderOf('follow-up-officer');
const handler = holderOf('handle-civil');
const leader = holderOf('district-leader');
const SECRET = new TextEncoder().encode('a secret of the gateway');
type Received = { readonly headers: Readonly<Record<string, unknown>>; readonly body: string };

describe.each(DATABASES)('notices out of the platform on %s (docs/rules/my-desk.md)', (kind) => {
  let platform: Platform;
  let mail: SmallSmtpServer;
  let gateways: readonly NoticeGateway[];
  const received: Received[] = [];
  const failures: string[] = [];
  let smsStatus = 200;
  const sms = createServer((request, answer) => {
    let body = '';
    request.on('data', (chunk) => { body += String(chunk); });
    request.on('end', () => { received.push({ headers: request.headers, body }); answer.writeHead(smsStatus).end(); });
  });
  let now = '2024-09-20T01:00:00.000Z';
  beforeAll(async () => {
    platform = await openMannedPlatform(kind);
    Object.assign(platform.district, { now: () => now });
    mail = await startSmallSmtpServer();
    await new Promise<void>((ready) => { sms.listen(0, '127.0.0.1', ready); });
    gateways = [
      emailGateway({ host: '127.0.0.1', port: mail.port, secure: false, from: 'desk@example.org' }),
      smsGateway({ address: `http://127.0.0.1:${(sms.address() as AddressInfo).port}/sms`, secret: SECRET, now: () => now }),
    ];
  });
  afterAll(async () => {
    for (const gateway of gateways) gateway.close();
    await mail.close();
    sms.close();
    await platform.close();
  });

  const run = (actor: Actor, command: Command) => runCommand(platform.district, { actor, at: now, command });
  const turn = () => noticeTurn(platform.district, { gateways, address: 'https://desk.example.org', failed: (error) => failures.push(error.message) });
  const instruction = { name: '张三家的低保申请', kind: 'note', content: '限期报送', leader: leader.id, unit: 'unit-civil', issuedOn: '2024-09-20' };
  const issue = async (id: string, hours: number): Promise<void> => {
    await runBatch(platform.district, [
      { actor: officer, at: now, command: { do: 'create', register: 'instruction', id, set: { ...instruction, limitAmount: hours, limitUnit: 'round-the-clock-hours' } } },
      { actor: handler, at: now, command: { do: 'act', register: 'instruction', id, action: 'accept' } },
    ]);
  };
  const states = async (): Promise<readonly string[]> => {
    const found = await platform.district.database.pool.query<{ way: string; person: string; state: string; attempts: number }>(`select "way", "person", "state", "attempts" from "xicheng"."notice_delivery" order by "notedAt", "notice", "way"`);
    return found.rows.map((row) => `${row.way} ${row.state} ${Number(row.attempts)}`);
  };
  const wishFor = { near: ['email'], due: ['email', 'sms'], overdue: ['email'] } as const;
  const addresses = { email: 'wang@example.org', sms: '13800000000' };

  test('13. nobody is sent anything who has not asked for it', async () => {
    await issue('one', 1);
    now = '2024-09-20T03:00:00.000Z';
    await escalate(platform.district);
    await turn();
    expect([mail.mails.length, received.length, await states()]).toEqual([0, 0, []]);
  });

  test('13, 14, 15, 18. who wants it is told once by each way, by title and link and nothing of the record, with a receipt', async () => {
    now = '2024-09-21T01:00:00.000Z';
    await keepWish(platform.district, handler.id, { ways: wishFor, addresses });
    await issue('two', 1);
    now = '2024-09-21T03:00:00.000Z';
    await escalate(platform.district);
    await Promise.all([turn(), turn()]);
    await turn();
    expect((await states()).toSorted()).toEqual(['email done 1', 'sms done 1']);
    expect([mail.mails.length, received.length]).toEqual([1, 1]);
    const [message] = mail.mails;
    expect([message!.from, message!.to]).toEqual(['desk@example.org', addresses.email]);
    const text = decoded(message!.data);
    expect(text).toContain('https://desk.example.org/registers/instruction/two');
    expect(text).toContain('反馈时限');
    for (const secret of ['张三', '低保', '限期报送', handler.name, leader.name]) expect(text.includes(secret), secret).toBe(false);
    const { headers, body } = received[0]!;
    expect(JSON.parse(body)).toMatchObject({ to: addresses.sms, text: expect.stringContaining('https://desk.example.org/registers/instruction/two') });
    expect(body.includes('张三')).toBe(false);
    expect(headers['webhook-signature']).toBe(signatureHeaders(String(headers['webhook-id']), Number(headers['webhook-timestamp']), body, [SECRET])['webhook-signature']);
    const kept = await platform.district.database.pool.query<{ receipt: string }>(`select "receipt" from "xicheng"."notice_delivery" order by "way"`);
    expect(kept.rows.map((row) => row.receipt)).toEqual(['250 2.0.0 taken as 42', 'HTTP 200']);
    // Where he is reached stands in no table as it is.
    const wish = await platform.district.database.pool.query<{ addresses: Buffer }>(`select "addresses" from "xicheng"."notice_wish"`);
    expect(wish.rows[0]!.addresses.toString('utf8')).not.toContain('example.org');
  });

  test('15, 18. what could not be handed over is tried again with pauses, says why without the address, and is given up after twelve tries', async () => {
    now = '2024-09-22T01:00:00.000Z';
    mail.refuse = (to) => `450 4.2.0 <${to}> try later`;
    smsStatus = 503;
    await issue('three', 1);
    now = '2024-09-22T03:00:00.000Z';
    await escalate(platform.district);
    await turn();
    expect((await states()).slice(2).toSorted()).toEqual(['email waiting 1', 'sms waiting 1']);
    await turn();
    expect((await states()).slice(2).toSorted()).toEqual(['email waiting 1', 'sms waiting 1']);
    expect(failures.some((one) => one.includes('450'))).toBe(true);
    expect(failures.join(' ')).not.toContain(addresses.email);
    smsStatus = 200;
    for (let tries = 2; tries <= 12; tries += 1) {
      now = new Date(Date.parse(now) + 4 * 3_600_000).toISOString();
      await turn();
    }
    expect((await states()).slice(2).toSorted()).toEqual(['email dead 12', 'sms done 2']);
    mail.refuse = undefined;
  });

  test('16. in quiet hours nothing is sent, and what fell into them is sent when they end', async () => {
    now = '2024-10-08T12:00:00.000Z';
    const sent = (): number => mail.mails.filter((one) => decoded(one.data).includes('instruction/four')).length;
    await keepWish(platform.district, handler.id, { ways: wishFor, addresses, quiet: { from: 22 * 60, to: 7 * 60 } });
    await issue('four', 3);
    // Eleven at night in the district.
    now = '2024-10-08T15:00:00.000Z';
    await escalate(platform.district);
    await turn();
    expect(sent()).toBe(0);
    now = '2024-10-08T22:59:00.000Z';
    await turn();
    expect(sent()).toBe(0);
    now = '2024-10-08T23:01:00.000Z';
    await turn();
    expect(sent()).toBe(1);
  });

  test('13, 15, 17. what waited is not sent to who takes his wish back, has read it, or has left office', async () => {
    const sent = mail.mails.length;
    for (const [index, how] of (['back', 'read', 'left'] as const).entries()) {
      now = `2024-10-1${index}T01:00:00.000Z`;
      await keepWish(platform.district, handler.id, { ways: { due: ['email'] }, addresses });
      await issue(`five-${how}`, 1);
      now = `2024-10-1${index}T03:00:00.000Z`;
      mail.refuse = () => '450 later';
      await escalate(platform.district);
      await turn();
      mail.refuse = undefined;
      if (how === 'back') await keepWish(platform.district, handler.id, { ways: {}, addresses: {} });
      if (how === 'read') {
        const open = await platform.district.database.pool.query<{ id: string }>(`select "id" from "xicheng"."notice" where "to" = $1 and "about" = 'instruction/five-read'`, [handler.id]);
        for (const { id } of open.rows) await run(handler, { do: 'update', register: 'notice', id, set: { readAt: now } });
      }
      if (how === 'left') await changeStaff(platform, handler.id, { until: '2024-10-11' });
      now = `2024-10-1${index}T05:00:00.000Z`;
      await turn();
      expect(mail.mails.length, how).toBe(sent);
    }
    expect((await states()).filter((one) => one.startsWith('email withheld')).length).toBe(3);
    await changeStaff(platform, handler.id, { until: null });
  });

  test('12, 13. each sets his own wish over HTTP, and no program, no stranger and no wrong address', async () => {
    now = new Date().toISOString();
    const signIn = await openSignIn(platform, { address: 'http://localhost', report: () => undefined });
    const app: FastifyInstance = await buildApp(platform, { signIn, ways: ['email'] });
    const headers = { ...OWN_PAGE, ...(await signedIn(app, 'leader')) };
    const post = (payload: object) => app.inject({ method: 'POST', url: '/api/account/notices', headers, payload });
    expect((await post({ ways: { due: ['email'] }, email: 'me@example.org', quiet: { from: 1320, to: 420 } })).json()).toMatchObject({ ways: { due: ['email'] }, email: 'me@example.org', quiet: { from: 1320, to: 420 }, offered: ['email'] });
    expect((await app.inject({ url: '/api/account/notices', headers })).json()).toMatchObject({ email: 'me@example.org', kinds: expect.arrayContaining([{ kind: 'due', title: { zh: '已到期', en: 'Due' } }]) });
    expect((await app.inject({ url: '/api/account/notices', headers: await signedIn(app, 'administrator') })).json()).toMatchObject({ ways: {}, failed: [] });
    expect((await post({ ways: { due: ['sms'] } })).json()).toMatchObject({ code: 'notice/address-missing' });
    for (const wrong of [{ ways: { due: ['email'] }, email: 'a@b\r\nBcc: c@d.org' }, { ways: {}, sms: '12345' }, { ways: { other: ['email'] }, email: 'a@example.org' }, { ways: {}, quiet: { from: -1, to: 2000 } }]) expect((await post(wrong)).statusCode, JSON.stringify(wrong)).toBe(400);
    expect((await app.inject({ url: '/api/account/notices' })).statusCode).toBe(401);
    await app.close();
  });
});

test('12. off without a setting; a wrong one says its name', () => {
  const now = (): string => '2024-06-30T00:00:00.000Z';
  expect(readGateways({}, now)).toEqual([]);
  expect(() => readGateways({ SHALI_SMTP_URL: 'smtp://mail.example.org' }, now)).toThrow(expect.objectContaining({ code: 'settings/invalid', data: expect.objectContaining({ name: 'SHALI_SMTP_FROM' }) }));
  expect(() => readGateways({ SHALI_SMTP_URL: 'smtp://u:p@mail.example.org', SHALI_SMTP_FROM: 'a@example.org' }, now)).toThrow(expect.objectContaining({ data: expect.objectContaining({ name: 'SHALI_SMTP_URL' }) }));
  expect(() => readGateways({ SHALI_SMS_ADDRESS: 'https://sms.example.org' }, now)).toThrow(expect.objectContaining({ data: expect.objectContaining({ name: 'SHALI_SMS_SECRET_FILE' }) }));
});

/** The text of a mail, whichever of the two encodings it was sent in. */
function decoded(data: string): string {
  const [head = '', ...body] = data.split('\n\n');
  const text = body.join('\n\n');
  const plain = /base64/i.test(head) ? Buffer.from(text, 'base64').toString('utf8') : Buffer.from(text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
  const subject = [...head.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, way = '', coded = '']) => (way.toUpperCase() === 'B' ? Buffer.from(coded, 'base64').toString('utf8') : Buffer.from(coded.replace(/_/g, ' ').replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8'))).join('');
  return `${subject}\n${plain}\n${head}`;
}
