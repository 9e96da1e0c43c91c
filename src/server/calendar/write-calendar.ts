import { createHash } from 'node:crypto';
import ical, { ICalEventTransparency, type ICalEventData } from 'ical-generator';
import type { AppointmentWire } from '#kernel/desk/desk-wire.ts';
import type { DeskCaseWire, DeskTaskWire } from '#kernel/desk/wire.ts';
import { instantOf, minuteOf, type Day, type Instant } from '#kernel/field/day.ts';
import { lastDayOf } from '#kernel/procedure/time-left.ts';
import { dayAfter, DistrictDate } from './district-date.ts';

/** The district's civil time as calendars are told it: no daylight saving since 1992. */
const ZONE = 'Asia/Shanghai';
const VTIMEZONE = ['BEGIN:VTIMEZONE', `TZID:${ZONE}`, 'BEGIN:STANDARD', 'TZNAME:CST', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'DTSTART:19920101T000000', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n');

/** Phones ask again so often at most. */
const ASK_AGAIN_SECONDS = 900;
const HALF_AN_HOUR_MS = 30 * 60_000;

/** What a calendar says: tasks with a limit, appointments, and where each record is opened. */
export type CalendarContent = { readonly name: string; readonly address: string; readonly schema: string; readonly at: Instant; readonly cases: readonly DeskCaseWire[]; readonly appointments: readonly AppointmentWire[] };

/**
 * Writes a calendar (RFC 5545). What is due is an event and no to-do: the calendars of phones show no to-dos of what they
 * subscribe to. A limit that ends with a day is an event of that day, one that ends at an hour one of the half hour before.
 */
export function writeCalendar(content: CalendarContent): string {
  const calendar = ical({ name: content.name, prodId: { company: 'Shali', product: 'desk', language: 'ZH' }, timezone: { name: ZONE, generator: () => VTIMEZONE }, ttl: ASK_AGAIN_SECONDS });
  for (const one of content.cases) for (const task of one.tasks) if (one.dueAt !== undefined) calendar.createEvent(dueEvent(content, one, task, one.dueAt));
  for (const one of content.appointments) calendar.createEvent(appointmentEvent(content, one));
  return calendar.toString();
}

function dueEvent(content: CalendarContent, one: DeskCaseWire, task: DeskTaskWire, dueAt: Instant): ICalEventData {
  return {
    ...eventOf(content, `due/${one.register}/${one.id}/${task.id}`, one),
    ...(minuteOf(dueAt) === 0 ? wholeDay(lastDayOf(dueAt)) : { start: new DistrictDate(new Date(Date.parse(dueAt) - HALF_AN_HOUR_MS).toISOString()), end: new DistrictDate(dueAt) }),
    summary: `到期：${one.name}（${task.title.zh}）`,
    ...(one.limit ? { description: one.limit.title.zh } : {}),
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function appointmentEvent(content: CalendarContent, one: AppointmentWire): ICalEventData {
  const hours = one.startsAt === undefined ? wholeDay(one.on) : { start: new DistrictDate(one.startsAt), end: new DistrictDate(one.endsAt ?? new Date(Date.parse(one.startsAt) + 2 * HALF_AN_HOUR_MS).toISOString()) };
  return { ...eventOf(content, `appointment/${one.register}/${one.id}`, one), ...hours, summary: one.name, ...(one.place === undefined ? {} : { location: one.place }) };
}

function eventOf({ address, schema, at }: CalendarContent, what: string, { register, id }: { readonly register: string; readonly id: string }): { readonly id: string; readonly stamp: DistrictDate; readonly timezone: string; readonly url: string } {
  // The same task has the same UID on every platform and in every answer, and it says nothing by itself.
  const uid = createHash('sha256').update(`${schema}/${what}`).digest('hex').slice(0, 40);
  return { id: `${uid}@shali`, stamp: new DistrictDate(at), timezone: ZONE, url: `${address}/registers/${encodeURIComponent(register)}/${encodeURIComponent(id)}` };
}

function wholeDay(day: Day): { readonly start: DistrictDate; readonly end: DistrictDate; readonly allDay: true } {
  return { start: new DistrictDate(instantOf(day)), end: new DistrictDate(instantOf(dayAfter(day))), allDay: true };
}
