import type { Duty } from '../access/access.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Order } from '../command/command.ts';
import type { CriterionVersions } from '../criterion/criterion.ts';
import type { Label } from '../field/field.ts';
import type { Model } from './model.ts';
import type { MapLayers } from './wire.ts';

/** What one district brings to the program: its content. What it declares and how it works is the program's. */
export type DistrictPack = {
  /** Names the district's database schema and its log. */
  readonly id: string;
  readonly name: Label;
  readonly model: Model;
  readonly calendar: Calendar;
  readonly criteria: CriterionVersions;
  readonly rootUnit: RootUnit;
  /** The figures with which the cockpit opens. */
  readonly headlines: readonly string[];
  /** Duties whose holders begin at the cockpit; everybody else begins at his own desk. */
  readonly cockpitFirst?: readonly Duty[];
  /** The district's own sketch, on which records are drawn. */
  readonly sketch: MapLayers;
  /** Its demonstration, loaded only where one is made or played; a district may have none. */
  readonly demonstration?: () => Promise<Demonstration>;
};

/** The unit above all others, as the register of units takes it; the first administrator belongs to it. */
export type RootUnit = { readonly id: string; readonly name: string; readonly kind: string; readonly powerBasis: string };

/** A district's demonstration: the orders that make its years through the one door, and who may walk through it. */
export type Demonstration = {
  /** Seeds keys and salts, so that the same demonstration gives the same log on every machine. */
  readonly seed: string;
  /** The period whose figures the screens open with. */
  readonly period: string;
  /** All orders, oldest first; `scale` makes the ordinary records so many times over. */
  readonly orders: (scale: number) => readonly Order[];
  /** The one password of all its accounts; it is shown on the sign-in page and opens nothing else. */
  readonly password: string;
  /** The account that has every duty. */
  readonly tour: { readonly login: string; readonly name: string };
  /** One account for each role that is shown. */
  readonly accounts: readonly DemoAccount[];
  /** A report to hold against the records. */
  readonly report: string;
  /** What a simulated item platform publishes: service items as the register takes them. */
  readonly serviceItems: readonly Readonly<Record<string, unknown>>[];
};

/** An account of a demonstration: a member of staff and the login under which he is shown. */
export type DemoAccount = { readonly login: string; readonly staff: string; readonly name: string; readonly title: string; readonly unit: string };
