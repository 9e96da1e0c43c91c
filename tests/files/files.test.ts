import type { FastifyInstance, InjectOptions } from 'fastify';
import { readdirSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AttachmentPage, AttachmentWire, CommentPage, CommentWire, FileWire, ReaderList } from '#kernel/file/hanging-wire.ts';
import type { NoticePage, Problem, RecordPage } from '#kernel/desk/wire.ts';
import { buildApp } from '#server/http/app.ts';
import type { Platform } from '#server/platform/open.ts';
import { sweepFiles } from '#store/file/sweep-files.ts';
import { table } from '#store/database/identifier.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { makeCommunity, openMannedPlatform } from '#tests/kit/manned-platform.ts';
import { CAMERA_SECRET, SAMPLE_EXE, SAMPLE_HEIC, SAMPLE_PDF, sampleBomb, sampleDocument, samplePhoto, sampleSheet } from '#tests/kit/sample-files.ts';
import { OWN_PAGE, signedIn } from '#tests/kit/sign-in.ts';

describe.each(DATABASES)('files on %s', (kind) => {
  let platform: Platform;
  let app: FastifyInstance;
  let leader: { cookie: string };
  let mediator: { cookie: string };
  beforeAll(async () => {
    platform = await openMannedPlatform(kind);
    app = await buildApp(platform);
    leader = await signedIn(app, 'leader');
    mediator = await signedIn(app, 'mediator');
    await makeCommunity(platform, 'community-1');
    await makeCommunity(platform, 'community-2');
  });
  afterAll(async () => {
    await app.close();
    await platform.close();
  });

  const send = (who: { cookie: string }, name: string, payload: Buffer, more: InjectOptions['headers'] = {}) => app.inject({ method: 'POST', url: `/api/files?name=${encodeURIComponent(name)}`, headers: { ...who, ...OWN_PAGE, 'content-type': 'application/octet-stream', ...more }, payload });
  const upload = async (who: { cookie: string }, name: string, payload: Buffer): Promise<FileWire> => {
    const answer = await send(who, name, payload);
    expect(answer.statusCode, answer.body).toBe(201);
    return answer.json<FileWire>();
  };
  const refused = async (name: string, payload: Buffer): Promise<string> => (await send(leader, name, payload)).json<Problem>().code;
  const get = (who: { cookie: string }, url: string, headers: InjectOptions['headers'] = {}) => app.inject({ url, headers: { ...who, ...headers } });
  const post = (who: { cookie: string }, url: string, payload: object = {}, headers: InjectOptions['headers'] = {}) => app.inject({ method: 'POST', url, headers: { ...who, ...OWN_PAGE, ...headers }, payload });
  const AT = '/api/registers/community/records/community-1';
  const attach = async (who: { cookie: string }, file: string, name: string, at = AT): Promise<AttachmentWire> => {
    const answer = await post(who, `${at}/attachments`, { file, name });
    expect(answer.statusCode, answer.body).toBe(201);
    return answer.json<AttachmentWire>();
  };

  test('F1 F2 the same upload twice is the same file, known by the hash of what is kept', async () => {
    const photo = await samplePhoto(1);
    const [one, two] = [await upload(leader, '现场.jpg', photo), await upload(leader, '又一张.JPG', photo)];
    expect(two).toEqual(one);
    expect(one).toMatchObject({ type: 'image/jpeg', width: 600, height: 800 });
    const bytes = (await get(leader, `/api/files/${one.file}`)).rawPayload;
    expect(Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')).toBe(one.file);
    expect(bytes.length).toBe(one.bytes);
  });

  test('F3 what is taken in: by content, with a name that says the same', async () => {
    const taken = [
      await upload(leader, 'a.png', await samplePhoto(2, 'png')), await upload(leader, 'a.webp', await samplePhoto(2, 'webp')), await upload(leader, '文件.pdf', SAMPLE_PDF), await upload(leader, '表.xlsx', await sampleSheet()), await upload(leader, '纪要.docx', await sampleDocument()),
      await upload(leader, '名单.csv', Buffer.from('企业,金额\n甲,1\n')), await upload(leader, '说明.txt', Buffer.from([0xbb, 0xe1, 0xd2, 0xe9, 0x0d, 0x0a])), await upload(leader, '无后缀', SAMPLE_PDF),
    ];
    expect(taken.map((one) => one.type.split(/[/.]/).at(-1))).toEqual(['png', 'webp', 'pdf', 'sheet', 'document', 'csv', 'plain', 'pdf']);
    const text = await get(leader, `/api/files/${taken[6]!.file}`);
    expect(text.headers['content-type']).toBe('text/plain; charset=gb18030');
  });

  test('F3 F4 what is refused, each with a sentence, and nothing kept', async () => {
    const photo = await samplePhoto(3);
    expect(await refused('setup.jpg', SAMPLE_EXE)).toBe('file/type-refused');
    expect(await refused('photo.heic', SAMPLE_HEIC)).toBe('file/heic');
    expect(await refused('文件.pdf', photo)).toBe('file/type-lies');
    expect(await refused('page.html', Buffer.from('<!doctype html><script>alert(1)</script>'))).toBe('file/type-refused');
    expect(await refused('data.txt', Buffer.from([0x80, 0xff, 0x80, 0xff]))).toBe('file/type-refused');
    expect(await refused('none.jpg', Buffer.alloc(0))).toBe('file/empty');
    expect(await refused('cut.jpg', photo.subarray(0, photo.length - 300))).toBe('file/image-broken');
    expect(await refused('bomb.png', await sampleBomb())).toBe('file/image-too-large');
    for (const name of ['../../etc/passwd.jpg', 'C:\\fakepath\\a.jpg', 'a\u0000.jpg', 'a\nb.jpg', 'photo\u202egpj.exe', `${'长'.repeat(201)}.jpg`, '..', '  ']) expect(['file/name-invalid', 'request/invalid'], name).toContain(await refused(name, photo));
    const sentence = (await send(leader, 'setup.jpg', SAMPLE_EXE)).json<Problem>().detail;
    expect(sentence).toContain('这里不收这种文件');
  });

  test('F4 a file of 50 MB is refused before and while it is sent', async () => {
    const large = Buffer.alloc(50 * 1024 * 1024, 65);
    const said = await send(leader, 'large.txt', large);
    expect([said.statusCode, said.json<Problem>().code]).toEqual([413, 'file/too-large']);
    expect(said.json<Problem>().detail).toBe('文件超过 20 MB，请压缩或拆分后再传。');
    const unsaid = await app.inject({ method: 'POST', url: '/api/files?name=large.txt', headers: { ...leader, ...OWN_PAGE, 'content-type': 'text/plain', 'transfer-encoding': 'chunked' }, payload: Readable.from(chunksOf(large)) });
    expect([unsaid.statusCode, unsaid.json<Problem>().code]).toEqual([413, 'file/too-large']);
  });

  test('F4 a file whose sender goes away in the middle leaves nothing', async () => {
    await app.listen({ port: 0, host: 'localhost' });
    const { port } = app.server.address() as AddressInfo;
    const before = readdirSync(platform.files.folder).length;
    const socket = connect({ port, host: 'localhost' });
    socket.on('error', () => undefined);
    socket.write(`POST /api/files?name=a.txt HTTP/1.1\r\nhost: localhost\r\ncookie: ${leader.cookie}\r\nx-shali-csrf: 1\r\ncontent-type: text/plain\r\ncontent-length: 100000\r\n\r\n${'a'.repeat(5000)}`);
    await expect.poll(() => readdirSync(platform.files.folder).length).toBe(before + 1);
    socket.destroy();
    await expect.poll(() => readdirSync(platform.files.folder).length).toBe(before);
    // Too large a file is answered in a sentence over a real connection too, however long its sender goes on.
    const answer = await fetch(`http://localhost:${port}/api/files?name=large.txt`, { method: 'POST', headers: { ...leader, ...OWN_PAGE, 'content-type': 'text/plain' }, body: Buffer.alloc(25 * 1024 * 1024, 65) });
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([413, 'file/too-large']);
  });

  test('F5 pictures are upright and say nothing of the camera, and have a small one', async () => {
    const photo = await samplePhoto(5);
    expect(photo.includes(CAMERA_SECRET)).toBe(true);
    const { file } = await upload(leader, 'IMG_0001.jpeg', photo);
    const kept = (await get(leader, `/api/files/${file}`)).rawPayload;
    const { exif, xmp, iptc, icc, width, height, orientation } = await sharp(kept).metadata();
    expect({ exif, xmp, iptc, icc, width, height, orientation }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, icc: undefined, width: 600, height: 800, orientation: undefined });
    expect(kept.includes(CAMERA_SECRET)).toBe(false);
    const small = await get(leader, `/api/files/${file}/thumbnail`);
    const shown = await sharp(small.rawPayload).metadata();
    expect([small.headers['content-type'], shown.format, shown.width, shown.height]).toEqual(['image/webp', 'webp', 240, 320]);
    const wide = Buffer.from(await sharp({ create: { width: 7000, height: 140, channels: 3, background: '#abc' } }).png().toBuffer());
    expect(await upload(leader, '长图.png', wide)).toMatchObject({ width: 5000, height: 100 });
    await platform.files.store.remove(`${file}.webp`);
    expect((await get(leader, `/api/files/${file}/thumbnail`)).statusCode).toBe(200);
    expect((await get(leader, `/api/files/${(await upload(leader, 'x.pdf', SAMPLE_PDF)).file}/thumbnail`)).json<Problem>().code).toBe('file/no-picture');
  });

  test('F6 parts, tags and names of what is handed out', async () => {
    const { file, bytes } = await upload(leader, 'p.pdf', SAMPLE_PDF);
    await attach(leader, file, "公告 'A'(1).pdf");
    const url = `/api/files/${file}?of=community/community-1`;
    const whole = await get(leader, url);
    expect(whole.headers).toMatchObject({ 'content-type': 'application/pdf', etag: `"${file}"`, 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'content-length': String(bytes) });
    expect(whole.headers['content-disposition']).toBe("attachment; filename=\"__ 'A'(1).pdf\"; filename*=UTF-8''%E5%85%AC%E5%91%8A%20%27A%27%281%29.pdf");
    const part = async (range: string, more: InjectOptions['headers'] = {}) => get(leader, url, { range, ...more });
    const first = await part('bytes=0-3');
    expect([first.statusCode, first.body, first.headers['content-range'], first.headers['content-length']]).toEqual([206, '%PDF', `bytes 0-3/${bytes}`, '4']);
    expect((await part('bytes=-5')).rawPayload).toEqual(SAMPLE_PDF.subarray(-5));
    expect((await part('bytes=5-')).rawPayload).toEqual(SAMPLE_PDF.subarray(5));
    expect((await part(`bytes=4-${bytes + 100}`)).headers['content-range']).toBe(`bytes 4-${bytes - 1}/${bytes}`);
    const beyond = await part(`bytes=${bytes}-`);
    expect([beyond.statusCode, beyond.headers['content-range'], beyond.json<Problem>().code]).toEqual([416, `bytes */${bytes}`, 'file/range-beyond']);
    for (const odd of ['bytes=9-2', 'lines=1-2', 'bytes=0-1,4-5', 'bytes=-']) expect((await part(odd)).statusCode, odd).toBe(200);
    expect((await part('bytes=0-3', { 'if-range': '"other"' })).statusCode).toBe(200);
    expect((await get(leader, url, { 'if-none-match': `"${file}"` })).statusCode).toBe(304);
    expect((await get(leader, '/api/files/not-a-hash')).json<Problem>().code).toBe('file/hash-invalid');
    expect((await get(leader, `/api/files/${'0'.repeat(64)}`)).json<Problem>().code).toBe('file/unknown');
  });

  test('F7 F17 what hangs nowhere is its uploader\'s alone, and for a day', async () => {
    const { file } = await upload(leader, 'mine.jpg', await samplePhoto(7));
    expect((await get(leader, `/api/files/${file}`)).statusCode).toBe(200);
    for (const url of [`/api/files/${file}`, `/api/files/${file}/thumbnail`, `/api/files/${file}?of=community/community-1`]) expect((await get(mediator, url)).json<Problem>().code).toBe('file/unknown');
    expect((await post(mediator, `${AT}/attachments`, { file, name: 'stolen.jpg' })).json<Problem>().code).toBe('file/unknown');
    expect((await app.inject({ url: `/api/files/${file}` })).statusCode).toBe(401);
    const later = { ...platform.district, now: () => new Date(Date.now() + 25 * 3_600_000).toISOString() };
    expect(await platform.files.store.has(file)).toBe(true);
    expect(await sweepFiles(later, platform.files.store)).toBeGreaterThan(0);
    expect([await platform.files.store.has(file), await platform.files.store.has(`${file}.webp`)]).toEqual([false, false]);
    expect((await get(leader, `/api/files/${file}`)).json<Problem>().code).toBe('file/unknown');
    const hanging = (await get(leader, `${AT}/attachments`)).json<AttachmentPage>().attachments;
    for (const one of hanging) expect(await platform.files.store.has(one.file)).toBe(true);
  });

  test('F8 F9 an attachment: seen by who sees the record, hung once, withdrawn with a reason, its hash and name kept', async () => {
    const { file } = await upload(leader, '现场.jpg', await samplePhoto(8));
    const at = '/api/registers/community/records/community-2';
    const made = await attach(leader, file, '现场.jpg', at);
    expect(made).toMatchObject({ name: '现场.jpg', file, type: 'image/jpeg', width: 600, height: 800, mayWithdraw: true });
    const listed = (await get(mediator, `${at}/attachments`)).json<AttachmentPage>();
    expect(listed.attachments.map((one) => [one.id, one.mayWithdraw])).toEqual([[made.id, false]]);
    expect((await get(mediator, `/api/files/${file}?of=community/community-2`)).statusCode).toBe(200);
    expect((await get(mediator, `/api/files/${file}/thumbnail`)).statusCode).toBe(200);
    expect((await get(mediator, `/api/files/${file}?of=community/community-1`)).json<Problem>().code).toBe('file/unknown');
    const key = { 'idempotency-key': 'again-1' };
    const third = await upload(leader, 'b.jpg', await samplePhoto(81));
    const [once, twice] = [await post(leader, `${at}/attachments`, { file: third.file, name: 'b.jpg' }, key), await post(leader, `${at}/attachments`, { file: third.file, name: 'b.jpg' }, key)];
    expect(twice.json<AttachmentWire>().id).toBe(once.json<AttachmentWire>().id);
    expect((await post(leader, `${at}/attachments`, { file, name: '现场.jpg' })).json<Problem>().code).toBe('attachment/twice');
    expect((await post(leader, `${at}/attachments`, { file, name: '现场.exe' })).json<Problem>().code).toBe('file/type-refused');
    const withdraw = `${at}/attachments/${made.id}/withdraw`;
    expect((await post(leader, withdraw, { reason: ' ' })).statusCode).toBe(400);
    expect((await post(mediator, withdraw, { reason: '传错了' })).json<Problem>().code).toBe('attachment/not-yours');
    expect((await post(leader, withdraw, { reason: '传错了' })).json<AttachmentWire>()).toMatchObject({ mayWithdraw: false, withdrawn: { reason: '传错了' }, name: '现场.jpg', file });
    expect((await post(leader, withdraw, { reason: '传错了' })).json<Problem>().code).toBe('attachment/withdrawn');
    for (const who of [leader, mediator]) expect((await get(who, `/api/files/${file}?of=community/community-2`)).json<Problem>().code).toBe('file/unknown');
    const kept = await platform.district.database.pool.query<{ act: string; reason: string | null; payload: { file: string; name: string } }>(`select "act", "reason", "payload" from ${table(platform.district.schema, 'entry')} where "register" = 'attachment' and "record" = $1 order by "version"`, [made.id]);
    expect(kept.rows.map(({ act, reason, payload }) => [act, reason, payload.file, payload.name])).toEqual([['create', null, file, '现场.jpg'], ['update', '传错了', file, '现场.jpg']]);
  });

  test('F8 there is no way around the routes: no command, no list, no search, and registers that take none', async () => {
    expect((await post(leader, '/api/commands', { do: 'create', register: 'attachment', set: { about: 'community/community-1', name: 'a', file: '0'.repeat(64) } })).json<Problem>().code).toBe('access/denied');
    for (const register of ['attachment', 'comment']) expect((await get(leader, `/api/registers/${register}/records`)).json<Problem>().code).toBe('access/closed');
    const notice = await get(leader, '/api/registers/notice/records/none/attachments');
    expect(notice.json<Problem>().code).toBe('record/unknown');
    const [day] = (await get(leader, '/api/registers/calendar-day/records?limit=1')).json<RecordPage>().rows;
    if (day) expect((await post(leader, `/api/registers/calendar-day/records/${day.id}/comments`, { text: '?' })).json<Problem>().code).toBe('comment/closed');
    expect((await post(leader, '/api/registers/community/records/none/comments', { text: '?' })).json<Problem>().code).toBe('record/unknown');
  });

  test('F10 F11 comments, whom they mention, and taking one back', async () => {
    const readers = (await get(leader, `${AT}/readers?q=`)).json<ReaderList>().readers;
    expect(readers.length).toBeGreaterThan(3);
    const { id, name } = (await get(mediator, '/api/catalogue')).json<{ me: { id: string; name: string } }>().me;
    const me = { id, name };
    expect((await get(leader, `${AT}/readers?q=${encodeURIComponent(me.name)}`)).json<ReaderList>().readers.map((one) => one.id)).toContain(me.id);
    const said = await post(leader, `${AT}/comments`, { text: `@${me.name} 请看一下\n谢谢`, mentions: [me.id] });
    expect(said.statusCode, said.body).toBe(201);
    const comment = said.json<CommentWire>();
    expect(comment).toMatchObject({ mine: true, mentions: [me] });
    const notices = (await get(mediator, '/api/notices')).json<NoticePage>();
    expect([notices.unread.value, notices.notices[0]!.kind, notices.notices[0]!.about.id]).toEqual([1, 'mention', 'community-1']);
    expect(JSON.stringify(notices)).not.toContain('请看一下');
    expect((await get(mediator, `${AT}/comments`)).json<CommentPage>().comments.map((one) => [one.text, one.mine])).toEqual([[comment.text, false]]);
    expect((await post(leader, `${AT}/comments`, { text: 'x'.repeat(2001) })).statusCode).toBe(400);
    expect((await post(leader, `${AT}/comments`, { text: '看', mentions: ['nobody-1'] })).json<Problem>().code).toBe('comment/mention-blind');
    expect((await post(mediator, `${AT}/comments/${comment.id}/withdraw`)).json<Problem>().code).toBe('comment/not-yours');
    expect((await post(leader, `${AT}/comments/${comment.id}/withdraw`)).json<CommentWire>()).toMatchObject({ mentions: [], withdrawnAt: expect.any(String) });
    expect((await post(leader, `${AT}/comments/${comment.id}/withdraw`)).json<Problem>().code).toBe('comment/withdrawn');
    const list = await get(mediator, `${AT}/comments`);
    expect([list.json<CommentPage>().comments.length, list.body.includes('请看一下')]).toEqual([1, false]);
    const kept = await platform.district.database.pool.query<{ payload: { text?: string } }>(`select "payload" from ${table(platform.district.schema, 'entry')} where "register" = 'comment' and "record" = $1 order by "version"`, [comment.id]);
    expect(kept.rows.map((row) => row.payload.text)).toEqual([comment.text, undefined]);
  });

  test('F10 both lists page by key', async () => {
    const texts = Array.from({ length: 5 }, (_, index) => `第${index}句`);
    for (const text of texts) expect((await post(leader, '/api/registers/community/records/community-2/comments', { text })).statusCode).toBe(201);
    const seen: (string | undefined)[] = [];
    for (let after = ''; ; ) {
      const page = (await get(leader, `/api/registers/community/records/community-2/comments?limit=2${after}`)).json<CommentPage>();
      seen.push(...page.comments.map((one) => one.text));
      if (!page.next) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(texts.toReversed());
  });
});

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
