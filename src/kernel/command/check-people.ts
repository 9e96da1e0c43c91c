import { dutiesOf, waysOf, type Who } from '../access/access.ts';
import type { Directory } from '../access/directory.ts';
import { DistrictError } from '../error/district-error.ts';
import type { Day } from '../field/day.ts';
import { seatsAt, type CaseState, type SeatState } from '../procedure/case-state.ts';
import { holderOf } from '../procedure/holder.ts';
import { workingActions } from '../procedure/may-take.ts';
import type { Action, Procedure } from '../procedure/parts.ts';
import { seatName } from '../procedure/seats.ts';
import type { Values } from '../register/register.ts';

/**
 * Refuses to give a task to somebody who could not do it: a transfer goes to a person or unit of the same duty, and who
 * is named to sign may sign. What nobody can do would stand still.
 * @throws DistrictError `procedure/unfit`.
 */
export function checkPeople(procedure: Procedure, action: Action, before: CaseState, after: CaseState, values: Values, directory: Directory | undefined, on: Day): void {
  if (!directory) return;
  if (action.move?.kind === 'transfer') {
    const holder = holderOf(action.move, values);
    const state = action.lane === undefined ? before.state : (before.lanes?.[action.lane]?.state ?? '');
    const ways = workingActions(procedure, state, action.lane).map(([, one]) => one.by);
    if (!isFit(directory, holder, ways, on)) throw new DistrictError('procedure/unfit', { procedure: procedure.id, ...holder, duties: ways.flatMap(dutiesOf) });
  }
  const known = before.state === after.state ? seatsAt(before) : [];
  for (const seat of seatsAt(after)) {
    if (seat.said || known.includes(seat)) continue;
    checkSigner(procedure, after.state, seat, directory, on);
    checkAdded(procedure, known, seat, directory, on);
  }
}

function checkSigner(procedure: Procedure, state: string, seat: SeatState, directory: Directory, on: Day): void {
  if ('duty' in seat.for) return;
  const ways = workingActions(procedure, state).filter(([, one]) => one.move?.kind === 'agreement').map(([, one]) => one.by);
  if (!isFit(directory, seat.for, ways, on)) throw new DistrictError('procedure/unfit', { procedure: procedure.id, ...seat.for, duties: ways.flatMap(dutiesOf) });
}

// Nobody signs twice, so a second seat for one who has the duty of a seat already would stay empty.
function checkAdded(procedure: Procedure, known: readonly SeatState[], seat: SeatState, directory: Directory, on: Day): void {
  if (!('person' in seat.for)) return;
  const posts = directory.postsOf(seat.for.person, on);
  const seated = known.map((one) => seatName(one));
  if (posts.some((post) => seated.includes(post.duty) || seated.includes(post.unit))) throw new DistrictError('procedure/signer-already', { procedure: procedure.id, signer: seat.for.person });
}

function isFit(directory: Directory, holder: { readonly person: string } | { readonly unit: string }, ways: readonly Who[], on: Day): boolean {
  const duties = ways.flatMap(dutiesOf);
  // A task that any member of staff may do asks for no duty, only for somebody of the staff.
  const isForAll = ways.flatMap(waysOf).some((way) => way.kind === 'staff' || way.kind === 'named');
  if ('unit' in holder) return isForAll || directory.isHeldIn(holder.unit, duties, on);
  const posts = directory.postsOf(holder.person, on);
  return posts.length > 0 && (isForAll || posts.some((post) => duties.includes(post.duty)));
}
