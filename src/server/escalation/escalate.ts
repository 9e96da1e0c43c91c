import { createHash } from 'node:crypto';
import { platformOf } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf, type Instant } from '#kernel/field/day.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import { escalationHorizon, passedSteps, type PassedStep } from '#kernel/procedure/escalation.ts';
import type { Procedure } from '#kernel/procedure/parts.ts';
import type { Values } from '#kernel/register/register.ts';
import { Notice } from '#base/notice.ts';
import { asReader } from '#store/access/in-scope.ts';
import { runBatch } from '#store/command/run.ts';
import { table } from '#store/database/identifier.ts';
import type { District } from '#store/district.ts';
import { listDueCases, type DueAfter, type DueCase } from '#store/record/due-cases.ts';
import { findHolders } from './find-holders.ts';

/** Cases looked at together: few enough that their notices are one batch of commands. */
const PAGE = 100;

/** What another process was quicker to tell is told. */
const TOLD_ALREADY: ReadonlySet<string> = new Set(['record/exists', 'record/duplicate']);

type Wanted = { readonly id: string; readonly set: Values };
type Came = { readonly id: string; readonly step: PassedStep };

/**
 * Tells whom a step of an escalation names, for every case that has come to one: a page of due cases at a time, each with
 * one query for the cases, one for the people, one for what was told before, and one batch of commands. A notice's id is
 * made from the case, its stay, the step and the addressee, so that it is made once whatever is interrupted or runs
 * twice, and wherever the clock stands. Returns how many notices were made.
 */
export async function escalate(district: District): Promise<number> {
  // A district that keeps no notices tells nobody.
  if (!district.model.registers.has(Notice.id)) return 0;
  const at = district.now();
  let told = 0;
  for (const procedure of district.model.procedures.values()) {
    const horizon = escalationHorizon(procedure, district.calendar, at);
    if (horizon === undefined) continue;
    for (let after: DueAfter | undefined; ; ) {
      const cases = await asReader(district, (wide) => listDueCases(district, wide, procedure.of, horizon, { after, limit: PAGE }));
      told += await tell(district, procedure, cases, at);
      after = cases.at(-1);
      if (cases.length < PAGE) break;
    }
  }
  return told;
}

async function tell(district: District, procedure: Procedure, cases: readonly DueCase[], at: Instant): Promise<number> {
  const came = cases.flatMap((one): readonly Came[] => passedSteps(procedure, district.calendar, one.caseState, one.values, at).map((step) => ({ id: one.id, step })));
  if (came.length === 0) return 0;
  const missing = await asReader(district, async (wide) => {
    const holders = await findHolders(district, wide, came.flatMap(({ step }) => step.tells), dayOf(at));
    const wanted = came.flatMap((one) => [...new Set(one.step.tells.flatMap(holders))].map((person) => noticeOf(procedure, one, person, at)));
    const found = await wide.query<{ id: string }>(`select "id" from ${table(district.schema, Notice.id)} where "id" = any($1::text[])`, [wanted.map((one) => one.id)]);
    const known = new Set(found.rows.map((row) => row.id));
    return wanted.filter((one) => !known.has(one.id));
  });
  return missing.length === 0 ? 0 : write(district, missing, at);
}

// All notices of a page or none; what is refused because another process told the same is looked at again next turn.
async function write(district: District, notices: readonly Wanted[], at: Instant): Promise<number> {
  try {
    await runBatch(district, notices.map(({ id, set }) => ({ actor: platformOf(district.rootUnit ?? ''), at, command: { do: 'create', register: Notice.id, id, set } })));
    return notices.length;
  } catch (error) {
    if (error instanceof DistrictError && TOLD_ALREADY.has(error.code)) return 0;
    throw error;
  }
}

function noticeOf(procedure: Procedure, { id, step }: Came, person: string, at: Instant): Wanted {
  const clock = procedure.clocks[step.clock]!;
  return {
    id: noticeId([procedure.of, id, step.key, person]),
    set: { to: person, about: linkTo(procedure.of, id), kind: step.kind, limit: clock.title.zh, basis: clock.basis, step: `${step.clock}/${step.step}`, endsAt: step.dueAt, toldAt: at },
  };
}

function noticeId(parts: readonly string[]): string {
  return `notice-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)}`;
}
