import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Field } from '#kernel/field/field.ts';
import { everybody, openBadInputApp } from '#tests/kit/bad-input-app.ts';
import { DATABASES } from '#tests/kit/databases.ts';

// What is no value of a kind of field, whatever the field's own limits.
const NEVER: Readonly<Record<string, readonly unknown[]>> = {
  text: [7, true, {}, [], '', '   ', 'a\u0000b', '\ud800', 'a\u202eb', 'x'.repeat(5001)],
  bigint: ['7', true, {}, [], 1.5, 2 ** 53, -(2 ** 60), 1e300],
  numeric: [true, {}, [], 'seven', '1e5', '0x10', '1'.repeat(30), '--1'],
  date: [20240230, true, {}, [], '2024-02-30', '2023-02-29', '2024-13-01', '0000-01-01', '9999-12-31', 'tomorrow', "2024-01-01'; drop table x"],
  instant: [0, true, {}, [], '2024-02-30T00:00:00Z', '2024-01-01', '2024-01-01T25:00:00Z', 'now'],
  boolean: ['true', 1, 0, {}, []],
  texts: ['a', 7, true, {}, [7], [{}], ['\u0000']],
  json: ['a', 7, true, { __proto__: null, type: 'Point' }, { type: 'Circle', coordinates: [0, 0] }, [[[[1]]]]],
  sealed: [7, true, {}, [], '', '\u0000', '\ud83d'],
};

const SAMPLES: Readonly<Record<string, unknown>> = { text: '演示', 'long-text': '演示', date: '2024-03-05', integer: 1, measure: '1', money: 1, percent: '1', reference: 'nobody', references: [], 'yes-no': true };

describe.each(DATABASES)('values that are none, over HTTP on %s', (kind) => {
  let open: Awaited<ReturnType<typeof openBadInputApp>>;
  beforeAll(async () => {
    open = await openBadInputApp(kind);
  });
  afterAll(() => open.close());

  test('wrong types for every kind of field: 422, with a sentence at the field, and nothing is written', async () => {
    const kinds = new Map<string, { readonly register: string; readonly name: string; readonly field: Field }>();
    for (const register of open.platform.district.model.registers.values()) for (const [name, field] of Object.entries(register.fields)) if (!kinds.has(field.kind)) kinds.set(field.kind, { register: register.id, name, field });
    expect(kinds.size).toBeGreaterThan(18);
    const before = await open.standing();
    for (const [kindName, { register, name, field }] of kinds) {
      for (const value of NEVER[field.column]!) {
        // JSON can't carry every number, and a text with half a character is written out as one.
        const answer = await open.app.inject({ method: 'POST', url: `/api/registers/${register}/records`, headers: open.as(everybody(open.platform)), payload: { [name]: value } });
        const about = `${kindName} ${register}.${name} ${JSON.stringify(value).slice(0, 60)}: ${answer.body.slice(0, 200)}`;
        expect([400, 422], about).toContain(answer.statusCode);
        if (answer.statusCode === 422) expect(answer.json<{ data: { problems: Record<string, string> } }>().data.problems[name], about).toMatch(/[\u4e00-\u9fff]/);
      }
    }
    expect(await open.standing()).toBe(before);
  }, 60_000);

  const honours = '/api/registers/honour/records';
  const honour = { name: '演示荣誉', holder: '演示社区', level: 'city', grantedBy: '演示单位', document: '演示文件', grantedOn: '2024-03-05' };

  test('a string of 10 MB is too large, and one within the size of a request is too long', async () => {
    expect((await open.refused({ url: honours, payload: { ...honour, name: 'x'.repeat(10 * 1024 * 1024) } }, 413)).code).toBe('request/too-large');
    expect((await open.refused({ url: honours, payload: { ...honour, name: '长'.repeat(300_000) } }, 422)).code).toBe('field/invalid');
  });

  test('JSON that is 10,000 levels deep, as a value, as a body and as a filter', async () => {
    const deep = `${'['.repeat(10_000)}1${']'.repeat(10_000)}`;
    const objects = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    for (const value of [deep, objects]) await open.refused({ url: honours, payload: `{"name":${value}}` }, [400, 422]);
    await open.refused({ url: honours, payload: deep }, 400);
    await open.refused({ url: '/api/commands', payload: `{"do":"create","register":"city-case","set":{"place":{"type":"Point","coordinates":${deep}}}}` }, [400, 422]);
    await open.refused({ method: 'GET', url: `/api/registers/honour/records?where=${encodeURIComponent(`{"name":${'['.repeat(2000)}${']'.repeat(2000)}}`)}` }, 400);
  });

  test('unknown fields, and the names of prototypes', async () => {
    for (const name of ['nothing', 'constructor', 'toString', 'hasOwnProperty', 'id', '_unit', '_version', 'state']) {
      const problem = await open.refused({ url: honours, payload: { ...honour, [name]: 'x' } }, 422);
      expect(problem.data).toMatchObject({ problems: { [name]: '没有这个字段' } });
    }
    for (const name of ['__proto__', 'constructor']) await open.refused({ url: honours, payload: `{"${name}":{"prototype":{"polluted":true}},"name":"x"}` }, [400, 422]);
    await open.refused({ url: '/api/commands', payload: '{"do":"create","register":"honour","set":{"__proto__":{"name":"x"}}}' }, [400, 422]);
    await open.refused({ url: '/api/commands', payload: { do: 'create', register: 'honour', set: honour, extra: true } }, 400);
    for (const register of ['__proto__', 'constructor', 'toString']) await open.refused({ url: `/api/registers/${register}/records`, payload: honour }, 404);
    for (const sort of ['constructor', '__proto__', 'toString', '-valueOf']) await open.refused({ method: 'GET', url: `${honours}?sort=${sort}` }, 400);
    for (const field of ['constructor', 'toString', 'hasOwnProperty']) await open.refused({ method: 'GET', url: `${honours}?where=${encodeURIComponent(JSON.stringify({ [field]: 1 }))}` }, 400);
    await open.refused({ url: '/api/commands', payload: { do: 'act', register: 'instruction', id: 'x', action: '__proto__' } }, 404);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('SQL in filters, sorts, searches, cursors and ids is text or is refused', async () => {
    const sql = `x'; drop table "xicheng"."honour"; --`;
    const before = await open.standing();
    for (const where of [{ name: sql }, { name: { startsWith: sql } }, { name: { in: [sql, '" or 1=1'] } }]) {
      const answer = await open.app.inject({ url: `${honours}?where=${encodeURIComponent(JSON.stringify(where))}`, headers: open.as(everybody(open.platform)) });
      expect([answer.statusCode, answer.json<{ rows: unknown[] }>().rows]).toEqual([200, []]);
    }
    expect((await open.app.inject({ url: `${honours}?q=${encodeURIComponent(sql)}`, headers: open.as(everybody(open.platform)) })).json()).toMatchObject({ rows: [] });
    for (const query of [`where=${encodeURIComponent(JSON.stringify({ [sql]: 1 }))}`, `where=${encodeURIComponent('{"name\\" or 1=1 --":1}')}`, `sort=${encodeURIComponent('name;drop')}`, `sort=${encodeURIComponent('name" desc, pg_sleep(9) --')}`, `after=${Buffer.from(JSON.stringify([sql, {}])).toString('base64url')}`, `limit=1;drop`]) {
      await open.refused({ method: 'GET', url: `${honours}?${query}` }, 400);
    }
    await open.refused({ method: 'GET', url: `${honours}/${encodeURIComponent("x' or 1=1")}` }, [400, 404]);
    expect(await open.standing()).toBe(before);
  });

  test('NUL characters and halves of characters, wherever a text goes', async () => {
    for (const bad of ['a\u0000b', '\ud800', 'x\udc00']) {
      const text = JSON.stringify(bad);
      await open.refused({ url: honours, payload: `{"name":${text}}` }, [400, 422]);
      await open.refused({ url: '/api/commands', payload: `{"do":"act","register":"instruction","id":"x","action":"cancel","reason":${text}}` }, 400);
      await open.refused({ url: '/api/reveals', payload: `{"register":"household","id":"x","field":"name","reason":${text}}` }, 400);
      for (const where of [`{"name":${text}}`, `{"name":{"startsWith":${text}}}`, `{"name":{"in":[${text}]}}`]) await open.refused({ method: 'GET', url: `${honours}?where=${encodeURIComponent(where)}` }, 400);
    }
    for (const url of ['/api/registers/honour/records/a%00b', '/api/registers/honour/records?q=a%00', '/api/search?q=%00', '/api/registers/a%00/records', '/api/tasks?after=%00', `${honours}?after=${Buffer.from(JSON.stringify(['a\u0000', 'b'])).toString('base64url')}&sort=name`, `${honours}?after=${Buffer.from(JSON.stringify(['a', 'b\u0000'])).toString('base64url')}&sort=name`]) await open.refused({ method: 'GET', url }, [400, 404]);
  });

  test('numbers beyond what is exact, in values, versions, limits and filters', async () => {
    const projects = '/api/registers/project/records';
    await open.refused({ url: projects, payload: '{"investment":1e400}' }, [400, 422]);
    await open.refused({ url: projects, payload: '{"investment":9007199254740993}' }, 422);
    await open.refused({ url: '/api/commands', payload: '{"do":"update","register":"honour","id":"x","expect":1e30,"set":{}}' }, 400);
    for (const limit of ['0', '-1', '201', '1e9', '9007199254740993', 'NaN']) await open.refused({ method: 'GET', url: `${honours}?limit=${limit}` }, 400);
    for (const value of ['1e400', '1e40', '9007199254740993', '0.1']) await open.refused({ method: 'GET', url: `/api/registers/milestone/records?where=${encodeURIComponent(`{"durationDays":{"atLeast":${value}}}`)}` }, 400);
  });

  test('dates that do not exist, in values and filters', async () => {
    for (const day of ['2024-02-30', '2023-02-29', '2024-00-10', '2024-1-1', '']) {
      await open.refused({ url: honours, payload: { ...honour, grantedOn: day } }, 422);
      await open.refused({ method: 'GET', url: `${honours}?where=${encodeURIComponent(JSON.stringify({ grantedOn: { atLeast: day } }))}` }, 400);
    }
    for (const moment of ['2024-02-30T00:00:00Z', 'yesterday', '1']) await open.refused({ method: 'GET', url: `${honours}?where=${encodeURIComponent(JSON.stringify({ changedAt: { above: moment } }))}` }, 400);
    await open.refused({ method: 'GET', url: '/api/journal?from=2024-02-30T00:00:00Z' }, [400, 403]);
  });

  test('a place outside the district, and one of 100,000 points', async () => {
    const found = [...open.platform.district.model.registers.values()].flatMap((register) => Object.entries(register.fields).filter(([, field]) => field.widget === 'place').map(([name, field]) => ({ register, name, field })));
    const whole = found.find(({ register, field }) => field.geometries?.[0] === 'Point' && Object.entries(register.fields).every(([, one]) => one.optional || Object.hasOwn(SAMPLES, one.kind) || one.options !== undefined || one.kind === 'place-point'));
    expect(whole).toBeDefined();
    const { register, name } = whole!;
    const values = Object.fromEntries(Object.entries(register.fields).filter(([, field]) => !field.optional && field.widget !== 'place').map(([one, field]) => [one, sampleOf(field)]));
    const put = (coordinates: unknown) => ({ url: `/api/registers/${register.id}/records`, payload: { ...values, [name]: { type: 'Point', coordinates } } });
    for (const far of [[116.39, 39.9], [0, 0], [-114.02, 33.58]]) {
      expect((await open.refused(put(far), 422)).data).toMatchObject({ problems: { [name]: expect.stringContaining('不在本区范围内') } });
    }
    for (const broken of [[200, 100], [NaN, 1], ['113.9', 'x'], [113.9], 'x']) await open.refused(put(broken), 422);
    for (const { register: one, name: field, field: { geometries } } of found.filter((each) => each.field.geometries?.[0] !== 'Point')) {
      const ring = Array.from({ length: 100_000 }, () => [1, 1]);
      await open.refused({ url: `/api/registers/${one.id}/records`, payload: { [field]: { type: geometries![0], coordinates: geometries![0] === 'Polygon' ? [ring] : ring } } }, [413, 422]);
    }
  }, 60_000);
});

function sampleOf(field: Field): unknown {
  return field.options ? field.options[0]!.value : SAMPLES[field.kind];
}
