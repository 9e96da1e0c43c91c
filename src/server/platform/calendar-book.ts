import { withDays, type Calendar } from '#kernel/calendar/calendar.ts';
import type { Day } from '#kernel/field/day.ts';
import type { Database } from '#store/database/connect.ts';
import { table } from '#store/database/identifier.ts';

type Row = { readonly day: Day; readonly kind: 'work' | 'off' };

/**
 * The district's calendar as its records say it now: the notices that the program knows, overlaid by the register
 * `calendar-day`. A year of which a notice has been recorded counts as announced. Costs one small query when it is read.
 */
export class CalendarBook {
  readonly #database: Database;
  readonly #schema: string;
  readonly #known: Calendar;
  #now: Calendar;

  constructor(database: Database, schema: string, known: Calendar) {
    this.#database = database;
    this.#schema = schema;
    this.#known = known;
    this.#now = known;
  }

  get now(): Calendar {
    return this.#now;
  }

  /** Reads the records again. */
  async read(): Promise<void> {
    const found = await this.#database.pool.query<Row>(`select "day", "kind" from ${table(this.#schema, 'calendar-day')} order by "day"`);
    const last = found.rows.at(-1)?.day;
    const announced = [this.#known.announcedUntil, last && `${last.slice(0, 4)}-12-31`].filter((day) => day !== undefined).toSorted().at(-1);
    this.#now = { ...withDays(this.#known, found.rows.map((row) => [row.day, row.kind])), ...(announced ? { announcedUntil: announced } : {}) };
  }
}
