import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';
import { FieldDesk } from '#desks/field/desk.ts';
import { duty, platformOf, type Actor } from '#kernel/access/access.ts';
import { readDistrict } from '#kernel/access/reading.ts';
import { workingHours } from '#kernel/calendar/calendar.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { composeModel } from '#kernel/desk/model.ts';
import { Attachment } from '#kernel/file/attachment.ts';
import * as kinds from '#kernel/field/kinds.ts';
import { SAME } from '#kernel/procedure/move.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { point } from '#kernel/place/place.ts';
import { runBatch } from '#store/command/run.ts';
import type { Database } from '#store/database/connect.ts';
import type { District } from '#store/district.ts';
import { makeVault } from '#store/keys/vault.ts';
import { migrate, readMigrations } from '#store/schema/migrate.ts';
import { modelStatements } from '#store/schema/statements.ts';
import { countedRandom, smallCalendar } from './small-district.ts';

const label = (zh: string): { zh: string; en: string } => ({ zh, en: zh });
const worker = duty('collector');

/** What is reported from the street and worked on there. */
export const Spot = defineRegister('spot', {
  title: label('问题点'),
  fields: {
    name: kinds.text(label('问题'), { search: 'words' }),
    note: kinds.longText(label('说明'), { optional: true }),
    level: kinds.integer(label('程度'), { optional: true }),
    place: point(label('位置'), { optional: true, class: 'public' }),
    photos: kinds.integer(label('照片数'), { optional: true }),
    result: kinds.longText(label('处理结果'), { optional: true }),
    finder: kinds.person(label('发现人'), { optional: true }),
    inTime: kinds.yesNo(label('按时'), { optional: true }),
  },
  write: worker,
  read: [readDistrict(duty('collector', 'grid-manager'))],
  onPhone: { report: {}, photos: ['photos'] },
});

const HandleSpot = defineProcedure('handle-spot', {
  of: Spot,
  title: label('处理'),
  initial: 'open',
  states: { open: { title: label('待处理') }, fixed: { title: label('已处理') }, closed: { title: label('办结'), end: true } },
  actions: {
    fix: { title: label('处理'), from: ['open'], to: 'fixed', by: worker, form: { result: 'required' } },
    undo: { title: label('返工'), from: ['fixed'], to: 'open', by: worker, reason: true },
    close: { title: label('办结'), from: ['fixed'], to: 'closed', by: worker },
    look: { title: label('查看'), from: ['open', 'fixed'], to: SAME, by: worker, form: { level: 'optional' } },
  },
  clocks: { fix: { title: label('时限'), limit: workingHours(4), from: ['open'], until: ['fixed'], marks: 'inTime', basis: '试验' } },
});

/** What phones are tried over: one register of the street and the tray. */
export const fieldModel = composeModel([Unit, Staff, Attachment], [defineDesk({ id: 'spots', title: label('问题点'), chapter: 'city', registers: [Spot], procedures: [HandleSpot] }), FieldDesk]);

/** The platform itself. */
export const FIELD_SYSTEM = platformOf('unit-1');

const person = (id: string, unit: string, ...duties: readonly string[]): Actor => ({ id, name: `某 ${id}`, unit, duties, kind: 'staff' });

/** Two who work in the street, who leads them, and who leads others. */
export const FIELD_STAFF = {
  first: person('worker-1', 'unit-2', 'collector'),
  second: person('worker-2', 'unit-2', 'collector'),
  lead: person('lead-1', 'unit-2', 'grid-manager'),
  elsewhere: person('lead-2', 'unit-3', 'grid-manager'),
} as const;

/** Opens the district of the street; `clock` says the server's time. */
export async function openFieldDistrict(database: Database, clock: { now: string }): Promise<District> {
  const schema = 'street';
  const standing = readMigrations().filter((migration) => migration.name !== '0002-registers.sql');
  await migrate(database, schema, [...standing, { name: 'registers', sha256: 'street', statements: modelStatements(fieldModel) }]);
  const random = countedRandom(schema);
  const district: District = { model: fieldModel, calendar: smallCalendar, database, schema, vault: makeVault(random(32), random), now: () => clock.now, rootUnit: 'unit-1' };
  const at = clock.now;
  const create = (register: string, id: string, set: object) => ({ actor: FIELD_SYSTEM, at, command: { do: 'create' as const, register, id, set: { ...set } } });
  await runBatch(district, [
    ...['unit-1', 'unit-2', 'unit-3'].map((id) => create('unit', id, { name: `单位 ${id}`, kind: 'bureau', powerBasis: 'law', ...(id === 'unit-1' ? {} : { parent: 'unit-1' }) })),
    ...Object.values(FIELD_STAFF).map(({ id, name, unit, duties }) => create('staff', id, { name, unit, title: '科员', posts: duties.map((one) => ({ duty: one })), since: '2020-01-01' })),
  ]);
  return district;
}
