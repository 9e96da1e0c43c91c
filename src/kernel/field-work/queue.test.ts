import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeClock } from './claimed-clock.ts';
import { changedSince } from './changed-since.ts';
import type { FieldAnswer } from './message.ts';
import { MAX_MESSAGES } from './limits.ts';
import { countOpen, EMPTY_QUEUE, enqueue, forgetPhoto, forgetRefused, messagesDue, nextDueAt, noteAnswers, noteLost, notePhotoLost, notePhotoRefused, notePhotoSent, noteSending, openOn, photosDue, prune, resume, type Queue } from './queue.ts';
import { uuid7 } from './uuid7.ts';

const AT = '2024-03-05T02:00:00.000Z';
const later = (minutes: number): string => new Date(Date.parse(AT) + minutes * 60_000).toISOString();
const idOf = (n: number): string => uuid7(Date.parse(AT) + n, new Uint8Array(10).fill(n));
const FILE = 'a'.repeat(64);
const put = (queue: Queue, n: number, photos = 0, after: readonly number[] = []): Queue =>
  enqueue(queue, { id: idOf(n), command: { do: 'create', register: 'spot', id: `spot-${n}`, set: {} }, after: after.map(idOf), claimedAt: AT }, `第 ${n} 件`, Array.from({ length: photos }, (_, index) => ({ id: `photo-${n}-${index}`, name: `${index}.jpg`, type: 'image/jpeg', claimedAt: AT })));
const due = (queue: Queue, now = AT): readonly string[] => messagesDue(queue, now).map(({ id }) => id);
const accepted = (n: number): FieldAnswer => ({ id: idOf(n), is: 'accepted', register: 'spot', record: `spot-${n}`, version: 1, entry: `e-${n}` });
const refused = (n: number): FieldAnswer => ({ id: idOf(n), is: 'refused', code: 'access/denied', sentence: '不行', refusal: `r-${n}` });

describe('the queue of a phone', () => {
  test('Q9 sends in the order of doing, at most so many at once', () => {
    const queue = Array.from({ length: MAX_MESSAGES + 5 }, (_, n) => n).reduce<Queue>((one, n) => put(one, n), EMPTY_QUEUE);
    expect(due(queue)).toEqual(Array.from({ length: MAX_MESSAGES }, (_, n) => idOf(n)));
  });

  test('Q10 a message waits for its photographs, and what comes after it waits with it', () => {
    const queue = put(put(put(EMPTY_QUEUE, 1, 2), 2, 0, [1]), 3);
    expect(due(queue)).toEqual([idOf(3)]);
    expect(photosDue(queue, AT).map((photo) => photo.id)).toEqual(['photo-1-0', 'photo-1-1']);
    const half = notePhotoSent(queue, 'photo-1-0', FILE);
    expect(due(half)).toEqual([idOf(3)]);
    const whole = notePhotoSent(half, 'photo-1-1', FILE.replaceAll('a', 'b'));
    expect(due(whole)).toEqual([idOf(1), idOf(2), idOf(3)]);
    expect(messagesDue(whole, AT)[0]?.photos?.map((photo) => photo.file.slice(0, 1))).toEqual(['a', 'b']);
    const missing = noteAnswers(whole, [{ id: idOf(1), is: 'photos-missing', files: [FILE] }], AT);
    expect(photosDue(missing, AT).map((photo) => photo.id)).toEqual(['photo-1-0']);
    expect(due(missing)).toEqual([idOf(3)]);
  });

  test('Q1 a photograph that is never taken lets its message go and stays until it is taken away', () => {
    const queue = notePhotoRefused(put(EMPTY_QUEUE, 1, 1), 'photo-1-0', '不是图片');
    expect(due(queue)).toEqual([idOf(1)]);
    const done = prune(noteAnswers(queue, [accepted(1)], AT), later(60 * 24 * 30));
    expect([done.messages.length, done.photos.length]).toEqual([1, 1]);
    expect(prune(forgetPhoto(done, 'photo-1-0'), later(60 * 24 * 30))).toEqual(EMPTY_QUEUE);
  });

  test('Q9 a failed try waits longer each time, and nothing longer than five minutes, whatever the clock does', () => {
    let queue = put(EMPTY_QUEUE, 1);
    for (const waits of [15, 30, 60, 120, 240, 300, 300]) {
      queue = noteLost(noteSending(queue, [idOf(1)]), [idOf(1)], AT);
      expect((Date.parse(nextDueAt(queue, AT)!) - Date.parse(AT)) / 1000).toBe(waits);
    }
    expect(due(queue, later(4))).toEqual([]);
    expect(due(queue, later(5))).toEqual([idOf(1)]);
    expect(due(queue, later(-10_000))).toEqual([idOf(1)]);
    expect(due(resume(queue))).toEqual([idOf(1)]);
    const photo = notePhotoLost(put(EMPTY_QUEUE, 2, 1), 'photo-2-0', AT);
    expect(photosDue(photo, AT)).toEqual([]);
    expect(photosDue(photo, later(1))).toHaveLength(1);
    expect(nextDueAt(EMPTY_QUEUE, AT)).toBeUndefined();
  });

  test('Q3 what is held is asked about again; what is settled stays so, whatever is heard later', () => {
    const held = noteAnswers(noteSending(put(put(EMPTY_QUEUE, 1), 2), [idOf(1), idOf(2)]), [{ id: idOf(2), is: 'held', waitsFor: [idOf(1)] }, accepted(1)], AT);
    expect(held.messages.map((one) => one.state)).toEqual(['accepted', 'held']);
    expect(due(held, later(1))).toEqual([idOf(2)]);
    const settled = noteAnswers(held, [refused(2)], AT);
    expect(noteAnswers(noteLost(settled, [idOf(1), idOf(2)], AT), [accepted(2), refused(1), { id: idOf(1), is: 'later' }], AT)).toEqual(settled);
    expect(openOn(put(settled, 3), 'spot', 'spot-3')).toEqual([idOf(3)]);
  });

  test('Q1 whatever is heard and however often, nothing open is ever forgotten', () => {
    const step = fc.oneof(
      fc.record({ is: fc.constant('put' as const), n: fc.nat({ max: 12 }), photos: fc.nat({ max: 2 }) }),
      fc.record({ is: fc.constantFrom('accepted' as const, 'refused' as const, 'held' as const, 'later' as const, 'missing' as const, 'lost' as const, 'photo' as const, 'forget' as const), n: fc.nat({ max: 12 }) }),
      fc.record({ is: fc.constantFrom('prune' as const, 'resume' as const), n: fc.nat({ max: 12 }) }),
    );
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let queue = EMPTY_QUEUE;
      const made = new Map<string, number>();
      const ended = new Map<string, string>();
      for (const { is, n, ...more } of steps) {
        const id = idOf(n);
        const stands = (): string | undefined => queue.messages.find((one) => one.message.id === id)?.state;
        const isOpen = !['accepted', 'refused', undefined].includes(stands());
        if (is === 'put') {
          if (!made.has(id)) made.set(id, 'photos' in more ? more.photos : 0);
          queue = ended.has(id) ? queue : put(queue, n, made.get(id));
        } else if (is === 'accepted' || is === 'refused') {
          queue = noteAnswers(queue, [is === 'accepted' ? accepted(n) : refused(n)], AT);
          if (isOpen) ended.set(id, is);
        } else if (is === 'held') queue = noteAnswers(queue, [{ id, is, waitsFor: [] }], AT);
        else if (is === 'later') queue = noteAnswers(queue, [{ id, is }], AT);
        else if (is === 'missing') queue = noteAnswers(queue, [{ id, is: 'photos-missing', files: [FILE] }], AT);
        else if (is === 'lost') queue = noteLost(noteSending(queue, [id]), [id], AT);
        else if (is === 'photo') queue = notePhotoSent(queue, `photo-${n}-0`, FILE);
        else if (is === 'forget') queue = forgetRefused(queue, id);
        else if (is === 'prune') queue = prune(queue, later(60 * 24 * 30));
        else queue = resume(queue);
      }
      const open = [...made.keys()].filter((id) => !ended.has(id));
      expect(countOpen(queue)).toBe(open.length);
      for (const id of open) expect(queue.photos.filter((photo) => photo.message === id)).toHaveLength(made.get(id)!);
      for (const { message, state } of queue.messages) if (ended.has(message.id)) expect(state).toBe(ended.get(message.id));
    }));
  });
});

describe('what a phone claims', () => {
  test('Q7 a clock is ahead of its arrival, or behind what it had heard, by more than two minutes', () => {
    expect(judgeClock({ claimedAt: later(1) }, AT)).toBe('plausible');
    expect(judgeClock({ claimedAt: later(3) }, AT)).toBe('ahead');
    expect(judgeClock({ claimedAt: later(-60 * 24 * 30), heardAt: later(-60 * 24 * 31) }, AT)).toBe('plausible');
    expect(judgeClock({ claimedAt: later(-60), heardAt: later(-10) }, AT)).toBe('behind');
    expect(judgeClock({ claimedAt: later(-1), heardAt: later(9999) }, AT)).toBe('plausible');
  });

  test('Q6 changed since is what another changed of what is set', () => {
    const versions = [{ version: 1, values: { a: '1', b: '1' }, own: false }, { version: 2, values: { a: '2', b: '1' }, own: false }, { version: 3, values: { a: '2', b: '2' }, own: true }];
    expect(changedSince(new Set(['a', 'b']), 1, versions)).toEqual(['a']);
    expect(changedSince(new Set(['b']), 1, versions)).toEqual([]);
    expect(changedSince(new Set(['a', 'b']), 2, versions.slice(1))).toEqual([]);
  });

  test('Q2 ids are UUIDs of version 7 that sort by when they were made', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.integer({ min: 0, max: 2 ** 47 }), (random, at) => {
      expect(uuid7(at, random)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuid7(at, random) < uuid7(at + 1, random)).toBe(true);
    }));
  });
});
