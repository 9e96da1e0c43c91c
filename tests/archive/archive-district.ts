import { duty, type Actor } from '#kernel/access/access.ts';
import { ArchiveFile } from '#kernel/archive/archive-file.ts';
import { Erasure } from '#kernel/archive/erasure.ts';
import type { PackageFile } from '#kernel/archive/package-file.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { composeModel, type Model } from '#kernel/desk/model.ts';
import { Attachment } from '#kernel/file/attachment.ts';
import * as kinds from '#kernel/field/kinds.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { defineRegister } from '#kernel/register/register.ts';
import type { KeepPackage } from '#store/archive/archive-case.ts';
import type { Database } from '#store/database/connect.ts';
import type { District } from '#store/district.ts';
import { makeNoteSigner } from '#store/journal/ed25519.ts';
import type { Log } from '#store/journal/sequencer.ts';
import { makeVault } from '#store/keys/vault.ts';
import { migrate, readMigrations, type Migration } from '#store/schema/migrate.ts';
import { modelStatements } from '#store/schema/statements.ts';
import { countedRandom, smallCalendar } from '#tests/kit/small-district.ts';

const label = (zh: string): { zh: string; en: string } => ({ zh, en: zh });

const Complaint = defineRegister('complaint', {
  title: label('投诉'),
  fields: { name: kinds.text(label('事由')), from: kinds.person(label('投诉人'), { optional: true }), answer: kinds.text(label('答复'), { optional: true }), paper: kinds.file(label('材料'), { optional: true }), closedOn: kinds.date(label('办结'), { optional: true }) },
  write: duty('clerk'),
});
const Answer = defineProcedure('answer-complaint', {
  of: Complaint, title: label('办理'), initial: 'open',
  states: { open: { title: label('在办') }, closed: { title: label('办结'), end: true } },
  actions: {
    close: { title: label('办结'), from: ['open'], to: 'closed', by: duty('clerk'), form: { answer: 'required' }, stamps: { closedOn: 'day' } },
    reopen: { title: label('重办'), from: ['closed'], to: 'open', by: duty('clerk'), reason: true },
  },
});
const Forever = defineRegister('forever', { title: label('永久'), fields: { name: kinds.text(label('名称')), from: kinds.person(label('人'), { optional: true }) }, write: duty('clerk') });
const Keep = defineProcedure('keep-forever', { of: Forever, title: label('办理'), initial: 'open', states: { open: { title: label('在办') }, closed: { title: label('办结'), end: true } }, actions: { close: { title: label('办结'), from: ['open'], to: 'closed', by: duty('clerk') } } });
const Person = defineRegister('helper', { title: label('人员'), fields: { name: kinds.person(label('姓名')), note: kinds.text(label('备注'), { optional: true }) }, write: duty('clerk') });
const Unnamed = defineRegister('unnamed', { title: label('未列'), fields: { name: kinds.person(label('姓名')) }, write: duty('clerk') });
const Plain = defineRegister('plain', { title: label('无个人信息'), fields: { name: kinds.text(label('名称')) }, write: duty('clerk') });

const archiveModel: Model = composeModel([ArchiveFile, Erasure, Attachment], [defineDesk({ id: 'archive-test', title: label('试验'), chapter: 'business', registers: [Complaint, Forever, Person, Unnamed, Plain], procedures: [Answer, Keep] })]);

/** What makes the tables of the district. */
export const ARCHIVE_MIGRATIONS: readonly Migration[] = [...readMigrations().filter((migration) => migration.name !== '0002-registers.sql'), { name: 'registers', sha256: 'test', statements: modelStatements(archiveModel) }];

/** A district with cases to archive, whose clock the test sets, its log, and a shelf for packages. */
export type ArchiveDistrict = { readonly district: District; readonly log: Log; readonly clock: { at: string }; readonly shelf: Map<string, Uint8Array>; readonly keep: KeepPackage };

export const archivist: Actor = { id: 'staff-archivist', name: '演示档案员', unit: 'unit-a', duties: ['archivist'], kind: 'staff' };

/** Opens the district on a database. */
export async function openArchiveDistrict(database: Database, schema: string): Promise<ArchiveDistrict> {
  await migrate(database, schema, ARCHIVE_MIGRATIONS);
  const random = countedRandom(schema);
  const clock = { at: '2024-03-05T02:00:00.000Z' };
  const now = (): string => clock.at;
  const rule = (period: 'Y' | 'D10') => ({ category: 'ZY', period });
  const district: District = {
    model: archiveModel, calendar: smallCalendar, database, schema, vault: makeVault(random(32), random), now,
    criteria: {
      'archive/retention': [
        { from: '2020-01-01', until: '2024-12-31', document: '保管期限表一', value: { fonds: 'X001', registers: { complaint: rule('D10'), forever: rule('Y'), helper: rule('D10') } } },
        { from: '2025-01-01', document: '保管期限表二', value: { fonds: 'X001', registers: { complaint: { category: 'ZY', period: 'D30' }, forever: rule('Y') } } },
      ],
    },
  };
  const log: Log = { database, schema, signer: makeNoteSigner('demo.test/archive', new Uint8Array(32).fill(9)), now };
  const shelf = new Map<string, Uint8Array>();
  const keep: KeepPackage = { put: async (name, bytes) => void shelf.set(name, bytes), remove: async (name) => void shelf.delete(name) };
  return { district, log, clock, shelf, keep };
}

export type { PackageFile };
