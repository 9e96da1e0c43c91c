import type { Actor, Principal } from '#kernel/access/access.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf, type Day } from '#kernel/field/day.ts';
import { Delegation } from '#base/delegation.ts';
import { Staff } from '#base/staff.ts';
import { eachAlone } from '#store/access/each-alone.ts';
import { inRole } from '#store/access/in-role.ts';
import { keptAnswer } from '#store/access/kept-answers.ts';
import { table } from '#store/database/identifier.ts';
import type { Runner } from '#store/database/transaction.ts';
import type { District } from '#store/district.ts';
import type { Platform } from '../platform/open.ts';
import { RealNameStore } from './public/real-name-store.ts';
import { findPrincipals } from '../platform/people.ts';
import type { Session } from './session-store.ts';
import type { SignIn } from './sign-in.ts';

/** A member of staff as the register has him now. */
export type StaffRecord = { readonly id: string; readonly name: string; readonly unit: string; readonly title: string; readonly duties: readonly string[]; readonly since: Day; readonly until: Day | undefined };

/** The staff record of an id; undefined when there is none. */
export async function findStaff(district: District, id: string, runner: Runner = eachAlone(district.database, 'reader')): Promise<StaffRecord | undefined> {
  const { rows } = await runner.query<{ name: string; unit: string; title: string; posts: readonly { duty: string }[]; since: Day; until: Day | null }>(
    `select "name", "unit", "title", "posts", "since", "until" from ${table(district.schema, 'staff')} where "id" = $1`,
    [id],
  );
  const row = rows[0];
  return row && { id, name: row.name, unit: row.unit, title: row.title, duties: [...new Set(row.posts.map((post) => post.duty))], since: row.since, until: row.until ?? undefined };
}

/**
 * A member of staff who is in office on a day; the last day counts.
 * @throws DistrictError `access/has-left`, `access/not-yet-here` or `access/no-staff-record`.
 */
export async function getStaffInOffice(district: District, id: string, on: Day, runner?: Runner): Promise<StaffRecord> {
  const staff = await findStaff(district, id, runner);
  if (!staff) throw new DistrictError('access/no-staff-record');
  if (on < staff.since) throw new DistrictError('access/not-yet-here', { since: staff.since });
  if (staff.until !== undefined && on > staff.until) throw new DistrictError('access/has-left', { until: staff.until });
  return staff;
}

/** Whether a duty administers the platform itself: units, accounts, criteria, or who may what. */
export function isAdministratorDuty(duty: string): boolean {
  return duty === 'administrator' || duty.endsWith('-administrator');
}

/**
 * Who acts in a session, from the staff record as it stands now.
 * @throws DistrictError when the account can't act: left, a password that must be changed, a second factor that is missing.
 */
export async function actorOfSession(signIn: SignIn, session: Session): Promise<Actor> {
  const { account } = session;
  const { demonstration } = signIn.platform;
  if ((account.kind === 'public') !== (signIn.face === 'public') || (account.demonstration && !demonstration)) throw new DistrictError('access/not-signed-in');
  if (account.kind === 'public') return { id: `applicant-${account.id}`, name: account.name, unit: '', duties: [], kind: 'applicant', level: await new RealNameStore(signIn).levelOf(account.id, dayOf(signIn.now())) };
  if (account.mustChange) throw new DistrictError('access/password-change-needed');
  if (account.kind === 'tour') return tourActor(signIn.platform, account.name);
  const { staff, deputyFor } = await inOfficeNow(signIn, account.staff ?? '');
  if (needsSecondFactor(signIn, session, staff.duties)) throw new DistrictError('access/second-factor-needed');
  return { id: staff.id, name: staff.name, unit: staff.unit, duties: staff.duties, kind: 'staff', ...(deputyFor.length > 0 ? { deputyFor } : {}) };
}

/** As whom the demonstration's account with every duty acts. */
export const TOUR_ID = 'demo-account';

/** The demonstration's account that has every duty and no staff record. */
export function tourActor({ district, pack }: Pick<Platform, 'district' | 'pack'>, name: string): Actor {
  return { id: TOUR_ID, name, unit: pack.rootUnit.id, duties: district.model.duties, kind: 'staff' };
}

// Asked at every request, so both are asked in one transaction, and kept for a moment.
function inOfficeNow({ platform: { district }, now }: SignIn, id: string): Promise<{ readonly staff: StaffRecord; readonly deputyFor: readonly Principal[] }> {
  const at = now();
  const on = dayOf(at);
  return keptAnswer(district, [Staff.id, Delegation.id], `in-office/${id}/${on}`, () => inRole(district.database, 'reader', async (reader) => ({
    staff: await getStaffInOffice(district, id, on, reader),
    deputyFor: await findPrincipals(district, reader, id, at),
  })));
}

/** Whether somebody holds an administrator's duty without having shown a second factor in this session. */
export function needsSecondFactor(signIn: SignIn, session: Session, duties: readonly string[]): boolean {
  if (signIn.platform.demonstration || !duties.some(isAdministratorDuty)) return false;
  if (session.way === 'single-sign-on') return signIn.settings.singleSignOn?.secondFactor !== true;
  return !session.account.secondFactor;
}
