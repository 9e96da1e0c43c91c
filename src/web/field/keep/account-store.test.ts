import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { enqueue, noteAnswers, prune } from '#kernel/field-work/queue.ts';
import { uuid7 } from '#kernel/field-work/uuid7.ts';
import { AccountStore } from './account-store.ts';
import { DeviceStore } from './device-store.ts';

const AT = '2024-03-05T02:00:00.000Z';
const id = uuid7(Date.parse(AT), new Uint8Array(10));
const message = { id, command: { do: 'create' as const, register: 'spot', id: 'spot-1', set: {} }, after: [], claimedAt: AT };
const photo = { id: 'photo-1', name: '1.jpg', type: 'image/jpeg', claimedAt: AT };

describe('what a phone keeps', () => {
  test('Q8 belongs to an account: another finds nothing of it', async () => {
    const mine = await AccountStore.open('staff-1');
    await mine.change((queue) => enqueue(queue, message, '上报', []));
    const other = await AccountStore.open('staff-2');
    expect((await other.queue()).messages).toEqual([]);
    await other.erase();
    mine.close();
    const again = await AccountStore.open('staff-1');
    expect((await again.queue()).messages.map((one) => one.message.id)).toEqual([id]);
    expect(await again.countUnsettled()).toBe(1);
    await again.erase();
    expect((await (await AccountStore.open('staff-1')).queue()).messages).toEqual([]);
  });

  test('Q1 changes of the page and of the worker behind it undo nothing of each other', async () => {
    const page = await AccountStore.open('staff-3');
    const worker = await AccountStore.open('staff-3');
    const ids = Array.from({ length: 20 }, (_, n) => uuid7(Date.parse(AT) + n, new Uint8Array(10)));
    await Promise.all(ids.map((one, n) => (n % 2 === 0 ? page : worker).change((queue) => enqueue(queue, { ...message, id: one }, '上报', []))));
    expect((await page.queue()).messages.map((one) => one.message.id).toSorted()).toEqual(ids);
    page.close();
    worker.close();
  });

  test('Q1 a photograph is kept while a draft or the queue names it, and taken away when its message is accepted', async () => {
    const store = await AccountStore.open('staff-4');
    await store.keepPhoto('photo-1', new Blob(['picture']));
    await store.keepPhoto('photo-2', new Blob(['left over']));
    await store.keepDraft('report/spot', { values: {}, reason: '', photos: [photo] });
    await store.sweepPhotos();
    expect([await store.photo('photo-1') !== undefined, await store.photo('photo-2') !== undefined]).toEqual([true, false]);
    await store.finish('report/spot', (queue) => enqueue(queue, message, '上报', [photo]));
    expect(await store.draft('report/spot')).toBeUndefined();
    await store.sweepPhotos();
    expect(await store.photo('photo-1')).toBeDefined();
    await store.change((queue) => prune(noteAnswers(queue, [{ id, is: 'accepted', register: 'spot', record: 'spot-1', version: 1, entry: 'e' }], AT), AT));
    await store.sweepPhotos();
    expect(await store.photo('photo-1')).toBeUndefined();
    expect(await store.countUnsettled()).toBe(0);
    store.close();
  });

  test('a phone has one id for good', async () => {
    const device = await DeviceStore.open();
    const made = await device.deviceId();
    expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await device.deviceId()).toBe(made);
    await device.setAccount({ id: 'staff-1', name: '某' });
    expect(await device.account()).toEqual({ id: 'staff-1', name: '某' });
    await device.setAccount(undefined);
    expect(await device.account()).toBeUndefined();
  });
});
