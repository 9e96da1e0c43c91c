import { createHash } from 'node:crypto';
import { duty, staff as anyStaff, type Actor } from '#kernel/access/access.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { naturalDays, OFFICE_HOURS, workingHours, type Calendar } from '#kernel/calendar/calendar.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { composeModel, type Model } from '#kernel/desk/model.ts';
import * as kinds from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { count, countDistinct, defineIndicator, median, sum } from '#kernel/indicator/indicator.ts';
import { point } from '#kernel/place/place.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { defineRegister } from '#kernel/register/register.ts';
import type { View } from '#kernel/access/view.ts';
import { loadView } from '#store/access/in-scope.ts';
import type { Database } from '#store/database/connect.ts';
import { makeVault } from '#store/keys/vault.ts';
import type { District } from '#store/district.ts';
import { migrate } from '#store/schema/migrate.ts';
import { readMigrations } from '#store/schema/migrate.ts';
import { modelStatements } from '#store/schema/statements.ts';

const label = (zh: string): { zh: string; en: string } => ({ zh, en: zh });

/** A register with one field of every column kind. */
export const Shop = defineRegister('shop', {
  title: label('店铺'),
  identity: 'code',
  fields: {
    name: kinds.text(label('名称'), { search: 'words' }),
    code: kinds.creditCode(label('代码'), { optional: true }),
    openedOn: kinds.date(label('开业')),
    visitors: kinds.integer(label('客流'), { optional: true }),
    turnover: kinds.money(label('营业额'), { optional: true }),
    floor: kinds.measure(label('面积'), '平方米', { optional: true }),
    share: kinds.percent(label('占比'), { optional: true }),
    checkedAt: kinds.instant(label('检查时刻'), { optional: true }),
    tags: kinds.choices(label('标签'), { a: ['甲', 'A'], b: ['乙', 'B'] }, { optional: true }),
    chain: kinds.yesNo(label('连锁'), { optional: true }),
    parent: kinds.reference('shop', label('总店'), { optional: true }),
    owner: kinds.person(label('店主'), { optional: true }),
    seat: point(label('位置'), { optional: true }),
    stock: rows(label('存货'), { item: kinds.text(label('品名')), kilos: kinds.measure(label('重量'), '千克') }, { optional: true }),
  },
  write: duty('registrar'),
  read: [readDistrict(anyStaff())],
});

/** A register whose cases a procedure moves. */
export const Matter = defineRegister('matter', {
  title: label('事项'),
  fields: {
    name: kinds.text(label('名称'), { search: 'words' }),
    shop: kinds.reference('shop', label('店铺')),
    answer: kinds.longText(label('答复'), { optional: true }),
    closedOn: kinds.date(label('办结日'), { optional: true }),
    inTime: kinds.yesNo(label('按时'), { optional: true }),
    raisedOn: kinds.date(label('提出日')),
  },
  write: duty('clerk'),
});

/** A restricted register: its entries show nothing in the log. */
export const Secret = defineRegister('secret', { title: label('内情'), restricted: true, fields: { name: kinds.text(label('名称')) }, write: duty('clerk') });

export const HandleMatter = defineProcedure('handle-matter', {
  of: Matter,
  title: label('办理'),
  initial: 'raised',
  states: { raised: { title: label('待办') }, waiting: { title: label('等待') }, answered: { title: label('已答复') }, closed: { title: label('办结'), end: true } },
  actions: {
    ask: { title: label('要求补正'), from: ['raised'], to: 'waiting', by: duty('clerk'), reason: true },
    supply: { title: label('补正'), from: ['waiting'], to: 'raised', by: duty('clerk') },
    answer: { title: label('答复'), from: ['raised'], to: 'answered', by: duty('clerk'), form: { answer: 'required' } },
    close: {
      title: label('办结'), from: ['answered'], to: 'closed', by: duty('head'), stamps: { closedOn: 'day' },
      guards: [{ if: { answer: { filled: true } }, says: { zh: '没有答复，不能办结', en: 'No answer, no closing' } }],
    },
  },
  clocks: { answer: { title: label('答复时限'), limit: workingHours(8), from: ['raised'], until: ['answered'], pausedIn: ['waiting'], marks: 'inTime', basis: '内部规定' } },
});

export const shopsOpened = defineIndicator('test/shops-opened', { title: label('新开店铺'), unit: '家', definition: label('当期开业的店铺数'), owner: 'unit-a', terms: [{ of: 'shop', measure: count(), within: 'openedOn' }], by: 'chain' });
export const netTurnover = defineIndicator('test/net-turnover', { title: label('净营业额'), unit: '万元', per: 1e6, definition: label('连锁店营业额减非连锁店营业额'), owner: 'unit-a', terms: [{ of: 'shop', measure: sum('turnover'), until: 'openedOn', where: { chain: true } }, { sign: -1, of: 'shop', measure: sum('turnover'), until: 'openedOn', where: { chain: false } }] });
export const closingRate = defineIndicator('test/closing-rate', {
  title: label('办结率'), unit: '%', value: 'share', definition: label('期末办结的占全部'), owner: 'unit-a',
  terms: [{ of: 'matter', measure: count(), asOf: 'end', where: { state: 'closed' } }], over: [{ of: 'matter', measure: count(), asOf: 'end' }],
});
export const shopsWithMatters = defineIndicator('test/shops-with-matters', { title: label('有事项的连锁店'), unit: '家', definition: label('有事项的连锁店数'), owner: 'unit-a', terms: [{ of: 'matter', measure: countDistinct('shop'), within: 'raisedOn', where: { 'shop.chain': true } }] });
export const medianVisitors = defineIndicator('test/median-visitors', { title: label('客流中位数'), unit: '人', definition: label('客流的中位数'), owner: 'unit-a', terms: [{ of: 'shop', measure: median('visitors'), until: 'openedOn' }] });

export const smallModel: Model = composeModel([], [
  defineDesk({ id: 'test', title: label('试验'), chapter: 'industry', registers: [Shop, Matter, Secret], procedures: [HandleMatter], indicators: [shopsOpened, netTurnover, closingRate, shopsWithMatters, medianVisitors] }),
]);

export const smallCalendar: Calendar = { exceptions: new Map([['2024-10-01', 'off']]), hours: OFFICE_HOURS };
export const dueInDays = naturalDays(3);

/** A member of staff of the small district. */
export function staff(...duties: readonly string[]): Actor {
  return { id: `staff-${duties.join('-')}`, name: '演示人员', unit: 'unit-a', duties, kind: 'staff' };
}

/** What somebody sees who holds every duty of the small district. */
export function everyoneView(district: District): Promise<View> {
  return loadView(district, { ...staff(...smallModel.duties), id: 'staff-everyone' });
}

/** Random bytes that are the same at every run, for tests only. */
export function countedRandom(seed: string): (length: number) => Uint8Array {
  let drawn = 0;
  return (length) => {
    drawn += 1;
    return new Uint8Array(createHash('shake256', { outputLength: length }).update(`${seed}/${drawn}`).digest());
  };
}

/** Opens the small district on a database, with its tables made from its declarations. */
export async function openSmallDistrict(database: Database, schema = 'small'): Promise<District> {
  const journal = readMigrations().filter((migration) => migration.name !== '0002-registers.sql');
  await migrate(database, schema, [...journal, { name: 'registers', sha256: 'test', statements: modelStatements(smallModel) }]);
  const random = countedRandom(schema);
  return { model: smallModel, calendar: smallCalendar, database, schema, vault: makeVault(random(32), random), now: () => '2024-12-31T10:00:00.000Z' };
}
