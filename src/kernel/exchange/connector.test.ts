import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyOf, duty, system } from '../access/access.ts';
import { defineDesk } from '../desk/desk.ts';
import { composeModel } from '../desk/model.ts';
import { choice, reference, text } from '../field/kinds.ts';
import { defineProcedure } from '../procedure/procedure.ts';
import { defineRegister } from '../register/register.ts';
import { latestTryAt, LONGEST_WAIT_MS, nextTryAt } from './back-off.ts';
import { bodyOf, findAt } from './body-path.ts';
import { defineConnector, type ConnectorDeclaration } from './define-connector.ts';
import { failureOf } from './failure.ts';
import { readMessage } from './read-message.ts';
import { isNewer, isOrdered, type Position } from './settle-order.ts';
import { writeMessage } from './write-message.ts';

const label = { zh: '例', en: 'Example' };
const Permit = defineRegister('permit', {
  title: label, name: 'number', identity: 'number',
  fields: { number: text(label), holder: text(label), kind: reference('permit-kind', label, { optional: true }), size: choice(label, { big: ['大', 'Big'], small: ['小', 'Small'] }, { optional: true }) },
  write: duty('clerk'),
});
const PermitKind = defineRegister('permit-kind', { title: label, identity: 'code', fields: { name: text(label), code: text(label) }, write: duty('clerk') });
const Loose = defineRegister('loose', { title: label, fields: { name: text(label) }, write: duty('clerk') });
const Secret = defineRegister('secret', { title: label, identity: 'name', restricted: true, fields: { name: text(label) }, write: duty('clerk') });
const Grant = defineProcedure('grant', {
  of: Permit, title: label, initial: 'asked', states: { asked: { title: label }, granted: { title: label, end: true }, refused: { title: label, end: true } },
  actions: {
    grant: { title: label, from: ['asked'], to: 'granted', by: anyOf(duty('clerk'), system()), form: { size: 'required' } },
    refuse: { title: label, from: ['asked'], to: 'refused', by: duty('clerk'), form: { holder: 'optional' } },
  },
});

const good: ConnectorDeclaration = {
  title: label, system: { id: 'there', name: label }, of: Permit, procedure: Grant, direction: 'both', topic: 'permits', key: 'number', order: 'sequence',
  map: { number: { at: 'no', keptBy: 'us' }, holder: { at: 'holder.name', keptBy: 'us' }, size: { at: 'size', keptBy: 'them', values: { L: 'big', S: 'small' } }, kind: { at: 'kind', keptBy: 'us', by: 'code' } },
  status: { at: 'status', theirs: { ok: { action: 'grant', form: ['size'] } }, ours: { asked: 'new', granted: 'ok' } },
  creates: true, tells: ['create', 'refuse'], unit: 'unit-a', settledBy: duty('clerk'),
};
const { status, ...silent } = good;
const map = good.map;

describe('X1 a connector is held against its register and procedure at start', () => {
  test('a good one stands', () => {
    const connector = defineConnector('permits', good);
    const model = composeModel([], [defineDesk({ id: 'd', title: label, chapter: 'business', registers: [Permit, PermitKind], procedures: [Grant], connectors: [connector] })]);
    expect(model.connectors.get('permits')).toMatchObject({ register: 'permit', fills: {}, creates: true });
    expect(model.duties).toContain('clerk');
  });

  test.each<[string, string, ConnectorDeclaration, string?]>([
    ['id', 'kebab-case', good, 'Bad Id'],
    ['topic', 'kebab-case', { ...good, topic: '../admin' }],
    ['key', 'not the identity', { ...silent, key: 'holder', map: { ...map } }],
    ['no identity', 'not the identity', { ...silent, of: Loose, procedure: undefined, key: 'name', map: { name: { at: 'n', keptBy: 'us' } }, tells: ['create'] }],
    ['restricted', 'restricted', { ...silent, of: Secret, procedure: undefined, key: 'name', map: { name: { at: 'n', keptBy: 'us' } }, tells: ['create'] }],
    ['key not mapped', 'is not mapped', { ...good, map: { holder: map['holder']!, size: map['size']! } }],
    ['unknown field', 'has no field "nothing"', { ...good, map: { ...map, nothing: { at: 'x', keptBy: 'us' } } }],
    ['path', 'is no path', { ...good, map: { ...map, holder: { at: 'a..b', keptBy: 'us' } } }],
    ['prototype', 'is no path', { ...good, map: { ...map, holder: { at: '__proto__', keptBy: 'us' } } }],
    ['same place', "each other's place", { ...good, map: { ...map, holder: { at: 'size', keptBy: 'us' } } }],
    ['inside another', "each other's place", { ...good, map: { ...map, holder: { at: 'no.name', keptBy: 'us' } } }],
    ['status in a field', "each other's place", { ...good, status: { ...status!, at: 'size' } }],
    ['word', 'cannot hold "huge"', { ...good, map: { ...map, size: { at: 'size', keptBy: 'them', values: { X: 'huge' } } } }],
    ['two words', 'two of their words', { ...good, map: { ...map, size: { at: 'size', keptBy: 'them', values: { L: 'big', XL: 'big' } } } }],
    ['reference', 'by which identity', { ...good, map: { ...map, kind: { at: 'kind', keptBy: 'us' } } }],
    ['by', 'is for a reference', { ...good, map: { ...map, holder: { at: 'holder', keptBy: 'us', by: 'code' } } }],
    ['lacks', 'would lack: holder', { ...good, map: { number: map['number']!, size: map['size']! } }],
    ['fills', 'mapped already', { ...good, fills: { holder: 'x' } }],
    ['fills value', 'cannot hold 7', { ...good, map: { number: map['number']!, size: map['size']! }, fills: { holder: 7 } }],
    ['keeper in', 'nothing goes out', { ...silent, direction: 'in', tells: [] }],
    ['keeper out', 'nothing comes in', { ...silent, direction: 'out', creates: false }],
    ['creates', 'nothing comes in that could', { ...silent, direction: 'out', map: { number: map['number']!, holder: map['holder']! } }],
    ['tells', 'no act "sing"', { ...good, tells: ['sing'] }],
    ['tells nothing', 'names no act', { ...good, tells: [] }],
    ['state', 'no state "lost"', { ...good, status: { ...status!, ours: { lost: 'x' } } }],
    ['step', 'no step "sing"', { ...good, status: { ...status!, theirs: { ok: { action: 'sing' } } } }],
    ['X3 a step that the platform may not take', 'may not take', { ...good, status: { ...status!, theirs: { no: { action: 'refuse' } } } }],
    ['step needs', 'needs "size"', { ...good, status: { ...status!, theirs: { ok: { action: 'grant' } } } }],
    ['step form', 'does not take "holder"', { ...good, status: { ...status!, theirs: { ok: { action: 'grant', form: ['size', 'holder'] } } } }],
    ['no procedure', 'no procedure', { ...good, procedure: undefined, tells: ['create'] }],
  ])('%s: %s', (_name, sentence, declaration, id = 'permits') => expect(() => defineConnector(id, declaration)).toThrow(sentence));

  test('X2 two connectors do not keep the same field; a reference is named by an identity', () => {
    const desk = (...connectors: ReturnType<typeof defineConnector>[]) => composeModel([], [defineDesk({ id: 'd', title: label, chapter: 'business', registers: [Permit, PermitKind], procedures: [Grant], connectors })]);
    expect(() => desk(defineConnector('one', good), defineConnector('two', good))).toThrow('one keeps it already');
    expect(() => desk(defineConnector('one', { ...good, map: { ...map, kind: { at: 'kind', keptBy: 'us', by: 'name' } } }))).toThrow('is not the identity of the register');
    expect(() => desk(defineConnector('one', good), defineConnector('one', good))).toThrow('declared twice');
  });
});

describe('messages', () => {
  const connector = defineConnector('permits', good);

  test('are written and read by the same map', () => {
    const body = writeMessage(connector, { number: 'P-1', holder: '某店', size: 'big', kind: 'kind-1' }, 'granted', { kind: 'K1' });
    expect(body).toEqual({ no: 'P-1', holder: { name: '某店' }, kind: 'K1', status: 'ok' });
    expect(readMessage(connector, { ...body, size: 'S' })).toEqual({ key: 'P-1', status: 'ok', told: { number: 'P-1', holder: '某店', kind: 'K1', size: 'small' } });
    expect(() => readMessage(connector, { no: 'P-1', size: 'constructor' })).toThrow('exchange/word-unknown');
  });

  test('a body is read by names of its own only', () => {
    expect(findAt(JSON.parse('{"a":{"b":null}}'), 'a.b')).toBeUndefined();
    expect(findAt({}, 'constructor.name')).toBeUndefined();
    expect(findAt({ a: 'text' }, 'a.length')).toBeUndefined();
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('a', 'b.c', 'b.d', 'e.f.g'), fc.integer()), (values) => {
      const body = bodyOf(values);
      for (const path of ['a', 'b.c', 'b.d', 'e.f.g']) expect(findAt(body, path)).toBe(Object.hasOwn(values, path) ? values[path] : undefined);
    }));
  });
});

describe('order and waiting', () => {
  const position = fc.record({ message: fc.string({ minLength: 1, maxLength: 3 }), sequence: fc.nat(4), sentAt: fc.integer({ min: 0, max: 4 }).map((n) => `2024-06-03T0${n}:00:00.000Z`) });

  test('X6 "newer" is a strict order over messages of different ids, so the newest of any arrival is one', () => {
    fc.assert(fc.property(fc.constantFrom('sequence' as const, 'time' as const), position, position, position, (order, a, b, c) => {
      const newer = (one: Position, other: Position) => isNewer(order, one, other);
      expect(newer(a, a)).toBe(false);
      if (a.message !== b.message) expect(newer(a, b)).toBe(!newer(b, a));
      if (newer(a, b) && newer(b, c)) expect(newer(a, c)).toBe(true);
    }));
  });

  test('X7 a message that was sent later than now by more than clocks differ is not put in order', () => {
    const at = (sentAt: string) => isOrdered('time', { message: 'x', sentAt }, '2024-06-03T02:00:00.000Z');
    expect([at('2024-06-03T02:05:00.000Z'), at('2024-06-03T02:05:00.001Z'), at('1990-01-01T00:00:00.000Z')]).toEqual([true, false, true]);
    expect(isOrdered('sequence', { message: 'x', sentAt: '2099-01-01T00:00:00.000Z', sequence: 0 }, '2024-06-03T02:00:00.000Z')).toBe(true);
  });

  test('X17 X19 waits double, never beyond the longest, and no honest wait counts as one of a wrong clock', () => {
    const now = '2024-06-03T02:00:00.000Z';
    const seconds = [1, 2, 3, 10, 11, 40].map((attempts) => (Date.parse(nextTryAt(attempts, now)) - Date.parse(now)) / 1000);
    expect(seconds).toEqual([15, 30, 60, 7680, 14_400, 14_400]);
    expect(nextTryAt(1e9, now) <= latestTryAt(now)).toBe(true);
    expect(LONGEST_WAIT_MS / 1000).toBe(14_400);
  });

  test('X9 X18 a lasting refusal ends at once, another after many tries and two days', () => {
    const now = '2024-06-05T02:00:00.000Z';
    expect(failureOf('field/invalid', { attempts: 1, notedAt: now }, now).state).toBe('dead');
    expect(failureOf('reference/unknown', { attempts: 11, notedAt: '2024-06-01T00:00:00.000Z' }, now).state).toBe('waiting');
    expect(failureOf('reference/unknown', { attempts: 12, notedAt: '2024-06-03T03:00:00.000Z' }, now).state).toBe('waiting');
    expect(failureOf('reference/unknown', { attempts: 12, notedAt: '2024-06-03T02:00:00.000Z' }, now).state).toBe('dead');
    expect(failureOf('exchange/unreachable', { attempts: 11, notedAt: now }, now)).toEqual({ state: 'waiting', nextAt: '2024-06-05T02:05:00.000Z' });
  });
});
