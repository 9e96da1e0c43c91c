import { z } from 'zod';
import { namingFields, waysOf, type Who } from '../access/access.ts';
import { MASK } from '../access/mask.ts';
import type { ReadGrant } from '../access/reading.ts';
import type { Condition } from '../condition/condition.ts';
import { declare } from '../error/declaration-error.ts';
import { DistrictError } from '../error/district-error.ts';
import type { Field, FieldValue, Label } from '../field/field.ts';
import type { Hanging } from '../file/hanging-wire.ts';
import { ruleOf } from '../field/rule-of.ts';
import { checkOnCalendar, type OnCalendar } from './on-calendar.ts';
import { isAsked, type Dependent } from './is-asked.ts';
import { checkPublication, type Publication, type PublicationDeclaration } from '../publication/publication.ts';

/** A record's values by field name; an absent value is left out. */
export type Values = Readonly<Record<string, FieldValue>>;

/** A register 台账: records of one kind, with their fields and rules. */
export type Register = {
  readonly id: string;
  readonly title: Label;
  readonly fields: Readonly<Record<string, Field>>;
  /** The field by which a record is called. */
  readonly name: string;
  /** The field whose value no two records share. */
  readonly identity?: string;
  /** Fields whose values together no two records share. */
  readonly distinct?: readonly string[];
  /** The field that refers to the unit whose record it is; without it, the unit of who made the record. */
  readonly unit?: string;
  /** Who may create and change records outside a procedure. */
  readonly write: Who;
  /** Fields that only these may set, and never in the record that is their own. */
  readonly fieldWriters: Readonly<Record<string, Who>>;
  /** Who sees which of its records; without it, by the default rule (access/resolve-reading.ts). */
  readonly read?: readonly ReadGrant[];
  /** Who sees sensitive values plainly and may ask for personal ones; without it, whoever writes it or takes its steps. */
  readonly unmask?: Who;
  /** Fields that open the one record, whatever the rules of the register say: to the members of staff they name, to a unit with all below it, or (a yes) to all staff. */
  readonly readers: readonly string[];
  /** Restricted registers are sealed in the journal: an entry shows one commitment and no more. */
  readonly restricted: boolean;
  /** The fields that a list shows, in order. */
  readonly list: readonly string[];
  /** How reports speak of a record of this register: what it is also called, and which stage it reached when. */
  readonly reported?: Reported;
  /** How its records stand on the district's map, where they do. */
  readonly onMap?: OnMap;
  /** How its records stand in the calendars of the people whom they name, where they do. */
  readonly onCalendar?: OnCalendar;
  /** How its records are worked on from a phone in the street, where they are more than read there. */
  readonly onPhone?: OnPhone;
  /** Its records lead from one to another, and must never lead back. */
  readonly noCircle?: NoCircle;
  /** Its records are raised on records of other registers, whose pages offer that as a step. */
  readonly raised?: Raised;
  /** Fields that are asked for only where others of the record say so; elsewhere they must be empty. */
  readonly dependent: Readonly<Record<string, Dependent>>;
  /** What a form fills in from the record that it refers to, where the register knows it already. */
  readonly prefill?: Prefill;
  /** The field that links to the record which each of its records hangs on: who sees that one sees it, through that one alone. */
  readonly bound?: string;
  /** What may be hung on its records: files and comments, unless it says otherwise. */
  readonly takes: readonly Hanging[];
  /** Groups of fields as people think of them, for forms and record pages. */
  readonly groups: readonly { readonly title: Label; readonly fields: readonly string[] }[];
  /** What of it everybody may read; nothing without it. */
  readonly publication?: Publication;
};

/**
 * How a report's sentence about a record can be held against it. `aliases` is a text field with further names, parted
 * by ；. Each stage names the day on which it was reached and, where there was a plan, the day by which it was planned.
 */
export type Reported = {
  readonly aliases?: string;
  readonly stages: Readonly<Record<string, { readonly on: string; readonly plannedOn?: string }>>;
  /** A yes/no field: whether work runs to plan. */
  readonly onSchedule?: string;
};

/**
 * A way that a record stands for: from what one field refers to (or from the record itself, `id`) to what another refers
 * to; where two days bound it, only ways of the same day follow each other. No way may lead back to where it began.
 */
export type NoCircle = { readonly from: string; readonly to: string; readonly since?: string; readonly until?: string };

/** A field that refers to a record, and which of its own fields take which values of that record. */
export type Prefill = { readonly by: string; readonly fields: Readonly<Record<string, string>> };

/** How a record is raised on another: the field that links to it, and what the step is called. */
export type Raised = { readonly field: string; readonly title: Label };

/** How a mark on the map stands; it takes the colour that this has everywhere. */
export type MapTone = 'ok' | 'done' | 'soon' | 'late' | 'idle';

/** How a register's records are drawn on the district's map: where, which of them, and by what mark. */
export type OnMap = {
  /** A public place field: one point, line or area for each record. */
  readonly place: string;
  /** Which records are drawn; all without it. */
  readonly where?: Condition;
  readonly mark: { readonly colour: 'ink' | 'ink-faint' | 'accent' | 'river' | 'ok' | 'soon' | 'late'; readonly radius: number; readonly hollow?: boolean; readonly named?: boolean };
  /** What a state of the record's case says by its colour. */
  readonly tones?: Readonly<Record<string, MapTone>>;
};

/**
 * How a register is worked on from a phone: whether and how its records are reported from there, which fields count the
 * photographs that are taken for a form, and which references are found from the place, each with the area of what it
 * refers to.
 */
export type OnPhone = {
  /** What a report from the street says without being asked; absent where nothing is reported from there. */
  readonly report?: Values;
  readonly photos?: readonly string[];
  readonly within?: Readonly<Record<string, string>>;
};

type Declaration = Omit<Register, 'id' | 'restricted' | 'groups' | 'dependent' | 'name' | 'list' | 'readers' | 'fieldWriters' | 'takes' | 'publication'> & {
  readonly name?: string;
  readonly restricted?: boolean;
  readonly list?: readonly string[];
  readonly groups?: Register['groups'];
  readonly dependent?: Register['dependent'];
  readonly readers?: readonly string[];
  readonly fieldWriters?: Register['fieldWriters'];
  readonly takes?: Register['takes'];
  readonly publication?: PublicationDeclaration;
};

const ID = /^[a-z][a-z0-9-]{1,47}$/;
const FIELD_NAME = /^[a-z][A-Za-z0-9]{0,47}$/;
const MAX_FIELDS = 80;
// A register's table stands beside the store's own, and its fields beside what every record has.
const KEPT_TABLES: ReadonlySet<string> = new Set(['entry', 'setting', 'migration', 'file']);
const KEPT_NAMES: ReadonlySet<string> = new Set(['id', 'state', 'changedAt', 'dueAt']);

/** Declares a register; a mistake stops the program at start with its path and a sentence. */
export function defineRegister(id: string, declaration: Declaration): Register {
  const path = `register ${id}`;
  const names = Object.keys(declaration.fields);
  declare(ID.test(id), path, 'the id must be kebab-case, 2 to 48 characters');
  declare(names.length > 0 && names.length <= MAX_FIELDS, path, `a register has 1 to ${MAX_FIELDS} fields`);
  declare(!KEPT_TABLES.has(id), path, `"${id}" is kept for the journal and the settings`);
  for (const name of names) declare(FIELD_NAME.test(name) && !KEPT_NAMES.has(name), `${path}.${name}`, 'a field name is camelCase, at most 48 characters, and none of id, state, changedAt, dueAt');
  const known = (name: string, where: string) => declare(Object.hasOwn(declaration.fields, name), `${path}.${where}`, `there is no field "${name}"`);
  const name = declaration.name ?? 'name';
  const list = declaration.list ?? names.slice(0, 8);
  known(name, 'name');
  if (declaration.identity) known(declaration.identity, 'identity');
  if (declaration.unit) {
    known(declaration.unit, 'unit');
    declare(declaration.fields[declaration.unit]!.of === 'unit', `${path}.unit`, `"${declaration.unit}" doesn't refer to a unit`);
  }
  for (const one of declaration.distinct ?? []) known(one, 'distinct');
  for (const one of list) if (one !== 'state') known(one, 'list');
  for (const one of namingFields(declaration.write)) declare(declaration.fields[one.field]?.of === one.of, `${path}.write`, `"${one.field}" says who may, so it must be a field that refers to ${one.of}`);
  checkAccess(path, declaration, known);
  if (declaration.noCircle) checkNoCircle(id, declaration.fields, declaration.noCircle);
  if (declaration.raised) declare(declaration.fields[declaration.raised.field]?.anyRegister, `${path}.raised`, `"${declaration.raised.field}" links to no record of any register`);
  if (declaration.bound) checkBound(path, declaration, declaration.bound);
  if (declaration.reported) checkReported(path, declaration.fields, declaration.reported);
  if (declaration.onMap) {
    const { place, where = {} } = declaration.onMap;
    known(place, 'onMap');
    declare(declaration.fields[place]!.widget === 'place', `${path}.onMap`, `"${place}" is no place`);
    declare(declaration.fields[place]!.class === 'public' && !declaration.restricted, `${path}.onMap`, `"${place}" is not public`);
    for (const one of Object.keys(where)) if (one !== 'state') known(one, 'onMap');
  }
  if (declaration.onCalendar) checkOnCalendar(path, declaration.fields, declaration.onCalendar);
  if (declaration.onPhone) checkOnPhone(path, declaration.fields, declaration.onPhone);
  checkDependent(path, declaration, known);
  for (const group of declaration.groups ?? []) for (const one of group.fields) known(one, 'groups');
  const { publication, ...own } = declaration;
  if (publication) checkPublication(`${path}.publication`, { fields: own.fields, name, restricted: own.restricted ?? false }, { publication });
  return {
    ...own,
    ...(publication ? { publication: { ...publication, withState: publication.withState ?? false } } : {}),
    id,
    name,
    list,
    restricted: declaration.restricted ?? false,
    groups: declaration.groups ?? [],
    dependent: declaration.dependent ?? {},
    readers: declaration.readers ?? [],
    fieldWriters: declaration.fieldWriters ?? {},
    takes: declaration.takes ?? ['files', 'comments'],
  };
}

function checkOnPhone(path: string, fields: Register['fields'], { report = {}, photos = [], within = {} }: OnPhone): void {
  for (const [name, value] of Object.entries(report)) declare(fields[name]?.schema.safeParse(value).success, `${path}.onPhone`, `"${name}" is no field of it, or does not take what is said for it`);
  for (const name of photos) declare(fields[name]?.column === 'bigint', `${path}.onPhone`, `"${name}" counts photographs, so it must be a whole number`);
  for (const name of Object.keys(within)) declare(fields[name]?.widget === 'reference', `${path}.onPhone`, `"${name}" is found from the place, so it must refer to a record`);
}

// What hangs on a record says by itself neither whose it is nor who reads it, and nothing hangs on it in turn.
function checkBound(path: string, { fields, read, readers = [], unit, takes = ['files', 'comments'] }: Declaration, bound: string): void {
  declare(fields[bound]?.anyRegister && !fields[bound].optional, `${path}.bound`, `"${bound}" is no field that always links to a record of any register`);
  declare(read === undefined && readers.length === 0 && unit === undefined, `${path}.bound`, 'who reads it follows from the record that it hangs on; leave out read, readers and unit');
  declare(takes.length === 0, `${path}.takes`, 'nothing can be hung on what itself hangs on a record');
}

function checkAccess(path: string, { fields, read, restricted, readers = [], fieldWriters = {} }: Declaration, known: (name: string, where: string) => void): void {
  declare(read === undefined || read.length > 0, `${path}.read`, 'it names nobody; leave it out for the default rule');
  // A restricted register that every desk could read would not be one.
  declare(!restricted || !read?.some((grant) => waysOf(grant.by).some((way) => way.kind === 'staff')), `${path}.read`, 'a restricted register is read by duties, not by all staff');
  for (const one of readers) {
    known(one, 'readers');
    declare(fields[one]!.of === 'staff' || fields[one]!.of === 'unit' || fields[one]!.column === 'boolean', `${path}.readers`, `"${one}" names no member of staff and no unit, nor says that all may`);
  }
  for (const one of Object.keys(fieldWriters)) known(one, 'fieldWriters');
}

function checkDependent(path: string, { fields, dependent = {}, prefill }: Declaration, known: (name: string, where: string) => void): void {
  for (const [name, { where }] of Object.entries(dependent)) {
    known(name, 'dependent');
    declare(fields[name]!.optional, `${path}.dependent`, `"${name}" isn't always asked for, so it must be optional`);
    for (const one of Object.keys(where)) {
      known(one, 'dependent');
      declare(!Object.hasOwn(dependent, one), `${path}.dependent`, `"${name}" depends on "${one}", which depends on others itself`);
    }
  }
  if (!prefill) return;
  known(prefill.by, 'prefill');
  declare(fields[prefill.by]!.widget === 'reference', `${path}.prefill`, `"${prefill.by}" refers to no record`);
  for (const one of Object.keys(prefill.fields)) known(one, 'prefill');
}

function checkNoCircle(id: string, fields: Register['fields'], { from, to, since, until }: NoCircle): void {
  const path = `register ${id}.noCircle`;
  const refersTo = (name: string): string | undefined => (fields[name]?.widget === 'reference' ? fields[name].of : undefined);
  declare(from === 'id' || refersTo(from), path, `"${from}" refers to no record`);
  declare(refersTo(to) === (from === 'id' ? id : refersTo(from)), path, `"${to}" must refer to what "${from}" does`);
  for (const day of [since, until]) declare(day === undefined || fields[day]?.column === 'date', path, `"${day}" is no day`);
}

function checkReported(path: string, fields: Register['fields'], reported: Reported): void {
  const check = (name: string | undefined, column: Field['column'], kind: string): void => {
    if (name !== undefined) declare(Object.hasOwn(fields, name) && fields[name]!.column === column, `${path}.reported`, `"${name}" is no ${kind} field of it`);
  };
  check(reported.aliases, 'text', 'text');
  check(reported.onSchedule, 'boolean', 'yes/no');
  for (const stage of Object.values(reported.stages)) for (const day of [stage.on, stage.plannedOn]) check(day, 'date', 'day');
}

/** The fields of a set of values that are wrong, each with a sentence. */
export type FieldProblems = Readonly<Record<string, string>>;

/**
 * Validates values for a register and gives their canonical form. `null` asks for a field to be emptied.
 * @throws DistrictError `field/invalid` with `{ problems }`; nothing is kept when one field is wrong.
 */
export function parseValues(register: Register, input: Readonly<Record<string, unknown>>): { set: Values; clear: readonly string[] } {
  const set: Record<string, FieldValue> = {};
  const clear: string[] = [];
  const problems: Record<string, string> = {};
  for (const [name, value] of Object.entries(input)) {
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
    if (!field) problems[name] = '没有这个字段';
    else if (value === null || value === undefined) clear.push(name);
    // What a screen shows in place of a value must not come back as the value.
    else if (value === MASK) problems[name] = '这是掩码，不是内容；不改就不要提交';
    else {
      const parsed = field.schema.safeParse(value, { error: ruleOf });
      if (parsed.success) set[name] = parsed.data;
      else problems[name] = sentenceOf(parsed.error);
    }
  }
  if (Object.keys(problems).length > 0) throw new DistrictError('field/invalid', { register: register.id, problems });
  return { set, clear };
}

/** The required fields that a record lacks. */
export function missingFields(register: Register, values: Values): readonly string[] {
  return Object.entries(register.fields)
    .filter(([name, field]) => values[name] === undefined && (!field.optional || (register.dependent[name]?.required === true && isAsked(register, name, values))))
    .map(([name]) => name);
}

/** The filled fields of a record that are not asked for in it. */
export function strayFields(register: Register, values: Values): readonly string[] {
  return Object.keys(register.dependent).filter((name) => values[name] !== undefined && !isAsked(register, name, values));
}

function sentenceOf(error: z.ZodError): string {
  return error.issues.map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}：${issue.message}` : issue.message)).join('；');
}
