import type { View } from '#kernel/access/view.ts';
import { describeDeskCase } from '#kernel/desk/describe-desk-case.ts';
import { getProcedure } from '#kernel/desk/model.ts';
import { bandEdges } from '#kernel/desk/task-band.ts';
import type { AppointmentWire } from '#kernel/desk/desk-wire.ts';
import type { DeskCaseWire } from '#kernel/desk/wire.ts';
import type { Day } from '#kernel/field/day.ts';
import { taskKeysOf } from '#kernel/procedure/tasks.ts';
import { inScope } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { calendarRegisters, listAppointments } from '#store/record/appointments.ts';
import { listCasesAtHand } from '#store/record/tasks.ts';

const MOST = 500;

/** What a calendar says of somebody: his open tasks with a limit, and his appointments, as he sees them now. Two queries. */
export async function readCalendar(district: District, view: View, from: Day, to: Day): Promise<{ readonly cases: readonly DeskCaseWire[]; readonly appointments: readonly AppointmentWire[] }> {
  const viewing = { viewer: view.actor, at: district.now(), calendar: district.calendar };
  const edges = bandEdges(district.calendar, viewing.at);
  const registers = [...district.model.procedures.keys(), ...calendarRegisters(district).map((register) => register.id)];
  return inScope(district, view, registers, async (scoped) => {
    const { cases } = await listCasesAtHand(district, scoped, taskKeysOf(view.actor, viewing.at), { limit: MOST });
    const described = cases.map((one) => describeDeskCase(getProcedure(district.model, one.register), one, viewing, edges, false));
    return { cases: described.filter((one) => one.dueAt !== undefined), appointments: await listAppointments(district, scoped, view.actor.id, from, to, MOST) };
  });
}
