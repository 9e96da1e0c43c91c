import type { Label } from '../field/field.ts';

/** Something that came back to me: who sent it back by which step and why. */
export type CameBackWire = { readonly register: string; readonly id: string; readonly name: string; readonly at: string; readonly title: Label; readonly by: string; readonly reason: string };

/** An appointment of mine, from a register that declares itself a calendar; without minutes it takes the whole day. */
export type AppointmentWire = { readonly register: string; readonly id: string; readonly name: string; readonly on: string; readonly startsAt?: string; readonly endsAt?: string; readonly place?: string };

/** `GET /api/desk`: what stands beside my tasks. `load` counts what is due from today on for a week; `overdue` what is over. */
export type DeskSide = {
  readonly overdue: number;
  readonly load: readonly { readonly day: string; readonly working: boolean; readonly tasks: number }[];
  readonly appointments: readonly AppointmentWire[];
  readonly cameBack: readonly CameBackWire[];
};
