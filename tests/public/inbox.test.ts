import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platformOf, type Actor } from '#kernel/access/access.ts';
import { MASK } from '#kernel/access/mask.ts';
import { inScope, loadView } from '#store/access/in-scope.ts';
import { runCommand } from '#store/command/run.ts';
import { listRecords } from '#store/record/list.ts';
import { provenanceOf } from '#store/exchange/provenance.ts';
import { DATABASES } from '#tests/kit/databases.ts';
import { openSmallPublic, type OpenPublic } from '#tests/kit/public-platform.ts';

const WHAT = '路灯坏了三天 <script>alert(1)</script> "引号" &amp; 请尽快修';
const TELEPHONE = '13900001111';
const CODE = /<span class="code"><span>((?:[0-9A-HJKMNP-TV-Z]{4}-){2})<\/span><span>((?:[0-9A-HJKMNP-TV-Z]{4}-?){2})<\/span>/;

describe.each(DATABASES)('the public inbox on %s', (kind) => {
  let open: OpenPublic;
  const filled = (stamp: string): Readonly<Record<string, string>> => ({ topic: 'roads', area: 'community-a', where: '月湾湖路 8 号旁', what: WHAT, telephone: TELEPHONE, trap: '', stamp });
  const stamp = async (): Promise<string> => /name="stamp" value="([^"]+)"/.exec((await open.get('/ask')).body)![1]!;
  const send = async (form: Readonly<Record<string, string>>): Promise<string> => CODE.exec((await open.post('/ask/send', form)).body)!.slice(1).join('');
  const look = async (code: string): Promise<string> => (await open.post('/status', { code })).body;
  const count = async (table: string): Promise<number> => (await open.platform.district.database.pool.query<{ n: number }>(`select count(*) as n from "xicheng"."${table}"`)).rows[0]!.n;
  const staffWith = (...duties: readonly string[]): Actor => ({ id: 'staff-test', name: '演示人员', unit: 'unit-grid', duties, kind: 'staff' });
  const step = (record: string, duty: string, action: string, form: Readonly<Record<string, unknown>> = {}, reason?: string, id = 'staff-test'): Promise<unknown> =>
    runCommand(open.platform.district, { actor: { ...staffWith(duty), id }, at: open.platform.district.now(), command: { do: 'act', register: 'city-case', id: record, action, form, ...(reason ? { reason } : {}) } });
  const newest = async (): Promise<string> => (await open.platform.district.database.pool.query<{ id: string }>('select "id" from "xicheng"."city-case" order by "_created" desc, "id" desc limit 1')).rows[0]!.id;

  beforeAll(async () => {
    open = await openSmallPublic(kind);
  }, 240_000);
  afterAll(() => open.close());

  test('I1 a letter is written, read once more and sent; its code follows it', async () => {
    const form = filled(await stamp());
    const review = await open.post('/ask/review', form);
    expect(review.statusCode).toBe(200);
    expect(review.body).toContain('路灯坏了三天');
    const code = await send(form);
    expect(await look(code)).toContain('现在：已收到');
    expect(await look(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `)).toContain('现在：已收到');
  });

  test('I2 what was written comes back as text and never as markup', async () => {
    for (const path of ['/ask/review', '/ask/edit', '/en/ask/review']) {
      const { body } = await open.post(path, filled(await stamp()));
      expect(body, path).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(body, path).not.toContain('<script');
    }
    const { body } = await open.post('/status', { code: '"><script>alert(1)</script>' });
    expect(body).not.toContain('<script');
  });

  test('I3 it is taken into the register of cases by a command of the platform, with where it came from, and its contact is personal', async () => {
    await open.takeLetters();
    const id = await newest();
    const { district } = open.platform;
    const clerk = await loadView(district, staffWith('case-clerk'));
    const page = await listRecords(district, clerk, 'city-case', { where: { source: 'public' }, words: '', sort: '-changedAt', limit: 10 });
    const record = page.rows.find((row) => row.id === id)!;
    expect(record.values).toMatchObject({ name: '道路和井盖（演示社区 community-a）', source: 'public', community: 'community-a', cell: 'cell-a', telephone: MASK, photos: 0 });
    expect(record.values.description).toContain('路灯坏了三天');
    const kept = await district.database.pool.query<{ telephone: string }>('select "telephone" from "xicheng"."city-case" where "id" = $1', [id]);
    expect(kept.rows[0]!.telephone).toMatch(/^sealed\./);
    const provenance = await inScope(district, clerk, ['city-case'], (scoped) => provenanceOf(district, scoped, 'city-case', id));
    expect(provenance.name).toMatchObject({ connector: 'grid/public', system: { name: { zh: '意见与诉求' } }, endpoint: 'public inbox' });
    // What was taken in stands in the register alone.
    expect((await district.database.pool.query('select 1 from "xicheng"."inbox" where "letter" is not null or "key" is not null')).rows).toEqual([]);
    expect(open.problems).toEqual([]);
  });

  test('I4 nothing of a letter lies open before it is taken in, and its code nowhere at all', async () => {
    const code = await send(filled(await stamp()));
    const rows = JSON.stringify((await open.platform.district.database.pool.query('select *, encode("codeHash", \'escape\') as hash from "xicheng"."inbox" where "letter" is not null')).rows);
    for (const secret of ['路灯', TELEPHONE, code, code.replaceAll('-', '')]) expect(rows).not.toContain(secret);
    await open.takeLetters();
  });

  test('I5 a form that is sent twice, or by two at once, is one letter with one code', async () => {
    const before = await count('inbox');
    const form = filled(await stamp());
    const codes = [await send(form), await send(form), ...(await Promise.all([send(form), send(form)]))];
    expect(new Set(codes).size).toBe(1);
    expect(await count('inbox')).toBe(before + 1);
    await open.takeLetters();
    await open.takeLetters();
    expect(await count('city-case')).toBe(before + 1);
    expect(await send({ ...form, what: `${WHAT}，另有一处` })).not.toBe(codes[0]);
    await open.takeLetters();
  });

  test('I6 a code that is wrong, forged or no code says the same: that nothing was found', async () => {
    const answers = await Promise.all(['0000-0000-0000-0000', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', 'abc', '', "' or 1=1 --", '😀'.repeat(40)].map((code) => open.post('/status', { code })));
    for (const answer of answers) {
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('没有查到');
    }
    expect(new Set(answers.map((answer) => answer.body.replaceAll(/name="code"[^>]*>/g, ''))).size).toBe(1);
  });

  test('I7 what is wrong is said beside its field and in a list, and nothing typed is lost', async () => {
    const wrong = { topic: '', area: 'community-none', where: '某'.repeat(81), what: '短', telephone: '123', trap: 'robot', stamp: await stamp() };
    const answer = await open.post('/ask/review', wrong);
    expect(answer.statusCode).toBe(422);
    for (const word of ['有 6 处需要改', '请选择关于什么', '请选择社区', '位置最多 80 字', '至少 5 个字', '电话应为', '请留空']) expect(answer.body).toContain(word);
    expect(answer.body).toContain('某'.repeat(81));
    expect((await open.post('/ask/send', wrong)).statusCode).toBe(422);
    expect((await open.post('/ask/review', { ...filled(await stamp()), what: '很长'.repeat(3000) })).body).toContain('内容最多 400 字');
  });

  test('I8 a form that is not ours, of another site or too old is not taken', async () => {
    const before = await count('inbox');
    for (const forged of ['', 'x', 'x.y.z', `${(await stamp()).slice(0, -2)}AA`]) expect((await open.post('/ask/send', filled(forged))).statusCode).toBe(422);
    expect((await open.post('/ask/send', filled(await stamp()), { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await open.app.inject({ method: 'POST', url: '/ask/send', payload: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' } })).statusCode).toBe(403);
    expect((await open.app.inject({ method: 'POST', url: '/ask/send', payload: '{}', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' } })).statusCode).toBe(404);
    expect(await count('inbox')).toBe(before);
  });

  test('I9 a form of ten megabytes is refused in plain words, and nothing is kept', async () => {
    const answer = await open.app.inject({ method: 'POST', url: '/ask/send', payload: `what=${'x'.repeat(10 * 1024 * 1024)}`, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } });
    expect(answer.statusCode).toBe(413);
    expect(answer.body).toContain('内容太大');
  });

  test('I10 control signs, halves of characters and right-to-left marks harm nothing', async () => {
    const code = await send({ ...filled(await stamp()), what: 'a\u0000b\u0007c\ud800d \u202e倒着写的字 很多很多' });
    await open.takeLetters();
    expect(open.problems).toEqual([]);
    expect(await look(code)).toContain('现在：已收到');
  });

  test('I11 the stage follows the case, with when, and says nothing else of it', async () => {
    const code = await send({ ...filled(await stamp()), what: '井盖松动有响声，晚上睡不着' });
    await open.takeLetters();
    const id = await newest();
    const [collector] = (await open.platform.district.database.pool.query<{ id: string }>(`select "id" from "xicheng"."staff" where "posts" @> '[{"duty":"collector"}]' order by "id" limit 1`)).rows;
    await step(id, 'case-clerk', 'askVerification', { verifier: collector!.id });
    await open.takeLetters();
    const accepted = await look(code);
    expect(accepted).toContain('现在：已受理');
    expect(accepted).toMatch(/<li class="past">已收到<br><span class="soft">\d{4}年/);
    expect(accepted).not.toContain(collector!.id);
    expect(accepted).not.toContain('井盖');
    const other = await send({ ...filled(await stamp()), what: '重复反映的问题，请不要立案' });
    await open.takeLetters();
    await step(await newest(), 'case-clerk', 'refuse', {}, '重复上报');
    await open.takeLetters();
    const declined = await look(other);
    expect(declined).toContain('现在：未予立案');
    expect(declined).not.toContain('重复上报');
    expect(await look(code)).toContain('现在：已受理');
  });

  test('I11 a case that is handled, checked and closed is done', async () => {
    const { district, pack } = open.platform;
    const create = (register: string, id: string, set: Readonly<Record<string, unknown>>): Promise<unknown> => runCommand(district, { actor: platformOf(pack.rootUnit.id), at: district.now(), command: { do: 'create', register, id, set } });
    await create('filing-condition', 'condition-a', { name: '井盖', code: 'C0101-01', kind: 'component', family: '公用设施', condition: '松动', limitAmount: 8, limitUnit: 'working-hours', closing: '复原', since: '2024-01-01' });
    const [collector] = (await district.database.pool.query<{ id: string }>(`select "id" from "xicheng"."staff" where "posts" @> '[{"duty":"collector"}]' order by "id" limit 1`)).rows;
    const code = await send({ ...filled(await stamp()), what: '这一件会一直办到结案为止' });
    await open.takeLetters();
    const id = await newest();
    const way: readonly (readonly [string, string, Readonly<Record<string, unknown>>?])[] = [
      ['case-clerk', 'askVerification', { verifier: collector!.id }], ['collector', 'verifyReport', { verifyPhotos: 2, verifiedTrue: true }], ['case-clerk', 'file', { condition: 'condition-a' }],
      ['dispatcher', 'dispatch', { handler: 'unit-housing', limitEndsAt: new Date(Date.parse(district.now()) + 86_400_000).toISOString() }], ['case-handler-housing', 'accept'],
    ];
    for (const [duty, action, form] of way) await step(id, duty, action, form);
    await open.takeLetters();
    expect(await look(code)).toContain('现在：处置中');
    await step(id, 'case-handler-housing', 'feedBack', { result: '已更换井盖', photosAfter: 1 });
    await step(id, 'collector', 'pass', { closingMet: true }, undefined, collector!.id);
    await step(id, 'case-clerk', 'close');
    await open.takeLetters();
    const done = await look(code);
    expect(done).toContain('现在：已办结');
    expect(done).not.toContain('已更换井盖');
    expect(done.match(/class="past"/g)?.length).toBe(3);
  });

  test('I12 a letter about an area without a seat waits, and stops no other', async () => {
    const { makeCommunity } = await import('#tests/kit/manned-platform.ts');
    await makeCommunity(open.platform, 'community-b');
    await open.publish();
    const before = await count('city-case');
    const waits = await send({ ...filled(await stamp()), area: 'community-b' });
    await send(filled(await stamp()));
    await open.takeLetters();
    expect(await count('city-case')).toBe(before + 1);
    expect(await look(waits)).toContain('现在：已收到');
  });
});

test('I13 who sends without end is told to wait, without a word lost', async () => {
  const open = await openSmallPublic('pglite');
  try {
    const answers = [];
    for (let round = 0; round < 22; round += 1) answers.push(await open.post('/status', { code: 'x' }));
    expect(answers.at(-1)!.statusCode).toBe(429);
    expect(answers.at(-1)!.body).toContain('请稍等一分钟');
  } finally {
    await open.close();
  }
}, 240_000);
