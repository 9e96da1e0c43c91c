import { addDays, dayOf, minuteOf, type Day, type Instant } from '#kernel/field/day.ts';

/**
 * A moment whose civil time is the district's, whatever zone the machine is set to. It has the shape by which the calendar
 * library knows a date that carries its zone, since it takes the civil time of any other from the machine.
 */
export class DistrictDate extends Date {
  readonly internal: Date;

  constructor(at: Instant) {
    super(at);
    this.internal = new Date(at);
  }

  withTimeZone(): this {
    return this;
  }

  tzComponents(): readonly [sign: string, hours: string, minutes: string] {
    return ['+', '08', '00'];
  }

  #day(): Day {
    return dayOf(this.toISOString());
  }

  override getFullYear(): number {
    return Number(this.#day().slice(0, 4));
  }

  override getMonth(): number {
    return Number(this.#day().slice(5, 7)) - 1;
  }

  override getDate(): number {
    return Number(this.#day().slice(8, 10));
  }

  override getHours(): number {
    return Math.floor(minuteOf(this.toISOString()) / 60);
  }

  override getMinutes(): number {
    return minuteOf(this.toISOString()) % 60;
  }

  override getSeconds(): number {
    return this.getUTCSeconds();
  }
}

/** The day after, as an all-day event's end is said. */
export function dayAfter(day: Day): Day {
  return addDays(day, 1);
}
