import { Comment } from '#base/comment.ts';
import { Delegation } from '#base/delegation.ts';
import { Reveal } from '#base/reveal.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { anyOf, applicant, duty, platformOf, type Actor } from '#kernel/access/access.ts';
import { readDistrict, readOwn, readUnit } from '#kernel/access/reading.ts';
import { naturalDays } from '#kernel/calendar/calendar.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { Attachment } from '#kernel/file/attachment.ts';
import * as kinds from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { count, defineIndicator, sum } from '#kernel/indicator/indicator.ts';
import { point } from '#kernel/place/place.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { runBatch } from '#store/command/run.ts';
import type { Database } from '#store/database/connect.ts';
import type { District } from '#store/district.ts';
import { makeVault } from '#store/keys/vault.ts';
import { migrate, readMigrations } from '#store/schema/migrate.ts';
import { modelStatements } from '#store/schema/statements.ts';
import { countedRandom, smallCalendar } from './small-district.ts';

const label = (zh: string): { zh: string; en: string } => ({ zh, en: zh });

/** Open to one duty across the district, to another by unit, to a third for what he made himself. */
export const Note = defineRegister('note', {
  title: label('便签'),
  fields: {
    name: kinds.text(label('名称'), { search: 'words' }),
    kind: kinds.choice(label('类别'), { a: ['甲', 'A'], b: ['乙', 'B'] }),
    unit: kinds.reference('unit', label('单位'), { optional: true }),
    helper: kinds.reference('staff', label('协办人'), { optional: true }),
    file: kinds.reference('case-file', label('案卷'), { optional: true }),
    salary: kinds.money(label('金额'), { class: 'sensitive' }),
    owner: kinds.person(label('业主')),
    parts: rows(label('明细'), { item: kinds.text(label('品名')), cost: kinds.money(label('费用'), { class: 'sensitive' }) }, { optional: true }),
    seat: point(label('位置'), { class: 'public' }),
    writtenOn: kinds.date(label('日期')),
  },
  unit: 'unit',
  write: anyOf(applicant(0), duty('officer', 'guest', 'chief')),
  read: [readDistrict(duty('chief')), readUnit(duty('officer')), readOwn(anyOf(duty('guest'), applicant(0)))],
  unmask: duty('chief'),
  readers: ['helper'],
  onMap: { place: 'seat', mark: { colour: 'ink', radius: 3, named: true } },
});

/** Restricted, by unit, as the default rule has it; called by what is masked for who merely helps with it. */
export const CaseFile = defineRegister('case-file', {
  title: label('案卷'),
  restricted: true,
  fields: { name: kinds.text(label('案由'), { search: 'words', class: 'sensitive' }), helper: kinds.reference('staff', label('协办人'), { optional: true }), kind: kinds.choice(label('类别'), { a: ['甲', 'A'], b: ['乙', 'B'] }), unit: kinds.reference('unit', label('单位')), takenOn: kinds.date(label('日期')) },
  unit: 'unit',
  write: duty('keeper'),
  readers: ['helper'],
});

const CloseFile = defineProcedure('close-file', {
  of: CaseFile,
  title: label('结案'),
  initial: 'open',
  states: { open: { title: label('在办') }, closed: { title: label('办结'), end: true } },
  actions: { close: { title: label('结案'), from: ['open'], to: 'closed', by: duty('keeper') } },
  clocks: { close: { title: label('时限'), limit: naturalDays(10), from: ['open'], until: ['closed'], basis: '试验' } },
});

const of = (name: string): { title: { zh: string; en: string }; unit: string; definition: { zh: string; en: string }; owner: string } => ({ title: label(name), unit: '件', definition: label(name), owner: 'unit-1' });
const notes = defineIndicator('leak/notes', { ...of('便签'), terms: [{ of: 'note', measure: count(), within: 'writtenOn' }], by: 'unit' });
const standing = defineIndicator('leak/standing', { ...of('在册便签'), terms: [{ of: 'note', measure: count(), asOf: 'end', where: { kind: 'a' } }] });
const pay = defineIndicator('leak/pay', { ...of('金额合计'), terms: [{ of: 'note', measure: sum('salary'), until: 'writtenOn' }] });
// The condition asks about a register that whoever sees a note need not see.
const filed = defineIndicator('leak/filed', { ...of('有案便签'), terms: [{ of: 'note', measure: count(), within: 'writtenOn', where: { 'file.kind': 'a' } }] });
const files = defineIndicator('leak/files', { ...of('案卷'), terms: [{ of: 'case-file', measure: count(), within: 'takenOn' }], by: 'unit' });

/** What the leak matrix is made over. */
export const leakModel = composeModel([Unit, Staff, Delegation, Reveal, Attachment, Comment], [
  defineDesk({ id: 'leak', title: label('泄漏试验'), chapter: 'report', registers: [Note, CaseFile], procedures: [CloseFile], indicators: [notes, standing, pay, filed, files] }),
]);

/** Units with their parents: codes that begin alike, and a tree of three levels. */
export const LEAK_UNITS: Readonly<Record<string, string | undefined>> = {
  'unit-1': undefined, 'unit-3': 'unit-1', 'unit-30': 'unit-1', 'unit-300': 'unit-30', 'unit-33': 'unit-3', 'unit-2': 'unit-1', 'unit-22': 'unit-2', 'unit-13': 'unit-30',
};

/** The platform itself. */
export const LEAK_SYSTEM = platformOf('unit-1');

/** A note or case file as the matrix knows it; `token` stands in its name and nowhere else. */
export type Planted = { readonly register: 'note' | 'case-file'; readonly id: string; readonly unit: string | undefined; readonly maker: string; readonly helper?: string; readonly file?: string; readonly token: string; readonly salary: number; readonly owner: string; readonly kind: 'a' | 'b' };

/** Opens a district with its units, four members of staff and what the caller plants. */
export async function openLeakDistrict(database: Database, planted: readonly Planted[], makers: ReadonlyMap<string, Actor>): Promise<District> {
  const schema = 'leak';
  const standingFiles = readMigrations().filter((migration) => migration.name !== '0002-registers.sql');
  await migrate(database, schema, [...standingFiles, { name: 'registers', sha256: 'leak', statements: modelStatements(leakModel) }]);
  const random = countedRandom(schema);
  const district: District = { model: leakModel, calendar: smallCalendar, database, schema, vault: makeVault(random(32), random), now: () => '2024-06-30T02:00:00.000Z' };
  const at = '2024-06-03T02:00:00.000Z';
  await runBatch(district, Object.entries(LEAK_UNITS).map(([id, parent]) => ({ actor: LEAK_SYSTEM, at, command: { do: 'create', register: 'unit', id, set: { name: `单位 ${id}`, kind: 'bureau', powerBasis: 'law', ...(parent ? { parent } : {}) } } })));
  await runBatch(district, ['staff-1', 'staff-11', 'staff-2', 'staff-12'].map((id) => ({ actor: LEAK_SYSTEM, at, command: { do: 'create', register: 'staff', id, set: { name: `某 ${id}`, unit: 'unit-1', title: '科员', posts: [], since: '2020-01-01' } } })));
  const files = planted.filter((one) => one.register === 'case-file');
  await runBatch(district, files.map((one) => ({ actor: LEAK_SYSTEM, at, command: { do: 'create', register: 'case-file', id: one.id, set: { name: one.token, kind: one.kind, unit: one.unit, takenOn: '2024-06-03', ...(one.helper ? { helper: one.helper } : {}) } } })));
  const others = planted.filter((one) => one.register === 'note');
  await runBatch(district, others.map((one) => ({ actor: { ...makers.get(one.maker)!, kind: 'system' }, at, command: { do: 'create', register: 'note', id: one.id, set: noteSet(one) } })));
  return district;
}

function noteSet(one: Planted): Readonly<Record<string, unknown>> {
  return {
    name: one.token, kind: one.kind, salary: one.salary, owner: one.owner, writtenOn: '2024-06-03', seat: { type: 'Point', coordinates: [114, 33.5] }, parts: [{ item: '件', cost: one.salary }],
    ...(one.unit ? { unit: one.unit } : {}), ...(one.helper ? { helper: one.helper } : {}), ...(one.file ? { file: one.file } : {}),
  };
}
