import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_DUTIES } from '#districts/xicheng/demo/year.ts';
import { staffSteps } from '#districts/xicheng/demo/foundation.ts';
import { COMMITTEE, UNITS } from '#districts/xicheng/units.ts';
import { commandOf } from '#districts/xicheng/demo/replay.ts';
import { platformOf } from '#kernel/access/access.ts';
import type { Order } from '#kernel/command/command.ts';
import { openPlatform, type Platform } from '#server/platform/open.ts';
import { runBatch, runCommand } from '#store/command/run.ts';
import type { DATABASES } from './databases.ts';
import { startPostgres } from './postgres.ts';

const SYSTEM = platformOf(COMMITTEE.id);
const FOUNDED_AT = '2022-12-26T00:00:00.000Z';

/** A platform in earnest with nothing in it, on a database of its own; closing it leaves nothing behind. */
export async function openEmptyPlatform(kind: (typeof DATABASES)[number] = 'pglite'): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'shali-sign-in-'));
  const server = kind === 'postgres' ? startPostgres() : undefined;
  const platform = await openPlatform(join(folder, 'data'), { empty: true, databaseUrl: server?.url });
  return {
    ...platform,
    close: async () => {
      await platform.close();
      server?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The units and the staff of the demonstration, without its year; the committee may stand already. */
export async function makeStaff(platform: Platform): Promise<void> {
  const there = await platform.district.database.pool.query(`select 1 from "xicheng"."unit" where "id" = 'unit-committee'`);
  const units = UNITS.slice(there.rows.length).map((unit): Order => ({ actor: SYSTEM, at: FOUNDED_AT, command: { do: 'create', register: 'unit', id: unit.id, set: { name: unit.name, kind: unit.kind, powerBasis: unit.powerBasis, ...(unit.id === 'unit-committee' ? {} : { parent: 'unit-committee' }) } } }));
  const staff = staffSteps(DEMO_DUTIES).map((step): Order => ({ actor: SYSTEM, at: step.at, command: commandOf(step) }));
  await runBatch(platform.district, [...units, ...staff]);
}

/** Changes a staff record, as an administrator would. */
export async function changeStaff(platform: Platform, id: string, set: Readonly<Record<string, unknown>>): Promise<void> {
  await runCommand(platform.district, { actor: SYSTEM, at: platform.district.now(), command: { do: 'update', register: 'staff', id, set } });
}
