import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Field } from '#kernel/field/field.ts';
import { openBadInputApp } from '#tests/kit/bad-input-app.ts';
import { DATABASES } from '#tests/kit/databases.ts';

const SAMPLES: Readonly<Record<string, unknown>> = { text: '演示', 'long-text': '演示', date: '2024-03-05', integer: 1, measure: '1', money: 1, percent: '1', reference: 'nobody', references: [], 'yes-no': true };

describe.each(DATABASES)('values that are none, over HTTP on %s', (kind) => {
  let open: Awaited<ReturnType<typeof openBadInputApp>>;
  beforeAll(async () => {
    open = await openBadInputApp(kind);
  });
  afterAll(() => open.close());

  const honours = '/api/registers/honour/records';
  const honour = { name: '演示荣誉', holder: '演示社区', level: 'city', grantedBy: '演示单位', document: '演示文件', grantedOn: '2024-03-05' };

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
