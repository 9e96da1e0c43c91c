import type { View } from '#kernel/access/view.ts';
import { isWorkingDay } from '#kernel/calendar/calendar.ts';
import type { DeskSide } from '#kernel/desk/desk-wire.ts';
import { addDays, dayOf, instantOf } from '#kernel/field/day.ts';
import { taskKeysOf } from '#kernel/procedure/tasks.ts';
import { asReader, inScope } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { calendarRegisters, listAppointments } from '#store/record/appointments.ts';
import { findSentBack, readCameBack } from '#store/record/came-back.ts';
import { findHandedOn } from '#store/record/handed-on.ts';
import { countTaskLoad } from '#store/record/task-load.ts';

const DAYS = 7;
const BACK_DAYS = 30;
const MOST_APPOINTMENTS = 20;
const MOST_BACK = 8;

/**
 * What stands beside my tasks: the week's load, my appointments and what came back to me. Five queries, whatever the number
 * of registers: two by the reader for where I acted and what was sent back of it, which give nothing but places to look,
 * and three within my sight.
 */
export async function readDeskSide(district: District, view: View): Promise<DeskSide> {
  const at = district.now();
  const { id } = view.actor;
  const days = Array.from({ length: DAYS }, (_, index) => addDays(dayOf(at), index));
  const edges = [at, ...days.map((day) => instantOf(addDays(day, 1)))];
  const sent = await asReader(district, async (wide) => findSentBack(district, wide, id, await findHandedOn(district, wide, id), new Date(Date.parse(at) - BACK_DAYS * 86_400_000).toISOString()));
  const keys = taskKeysOf(view.actor, at);
  const registers = [...district.model.procedures.keys(), ...calendarRegisters(district).map((register) => register.id)];
  return inScope(district, view, registers, async (scoped) => {
    const [overdue = 0, ...load] = await countTaskLoad(district, scoped, keys, edges);
    return {
      overdue,
      load: days.map((day, index) => ({ day, working: isWorkingDay(district.calendar, day), tasks: load[index] ?? 0 })),
      appointments: await listAppointments(district, scoped, id, days[0]!, days.at(-1)!, MOST_APPOINTMENTS),
      cameBack: (await readCameBack(district, scoped, keys, sent)).slice(0, MOST_BACK),
    };
  });
}
