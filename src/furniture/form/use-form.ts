import { useEffect, useMemo, useRef, useState } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { isAsked } from '#kernel/register/is-asked.ts';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import { checkValue } from './check-value.ts';
import { dropDraft, isKeptInDrafts, keepDraft, readDraft, type KeptDraft } from './drafts.ts';
import type { AskedField, FormValues } from './asked-field.ts';

/** What a form holds while it is filled in. */
export type Draft = Readonly<Record<string, FieldValue | undefined>>;

/** A form: what it asks now, what is filled in and wrong, and what can be done with it. */
export type FormState = {
  readonly asked: readonly AskedField[];
  readonly draft: Draft;
  readonly problems: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly isDirty: boolean;
  /** How often a field was filled in by other hands than those that type: an input begins anew then. */
  readonly turnOf: (name: string) => number;
  /** When what was restored had been typed. */
  readonly restoredAt: string | undefined;
  readonly change: (name: string, value: FieldValue | undefined, problem?: string) => void;
  readonly fill: (values: Readonly<Record<string, FieldValue>>) => void;
  readonly setReason: (reason: string) => void;
  readonly setProblems: (problems: Readonly<Record<string, string>>) => void;
  /** Says what is missing or wrong; none where it can be sent. */
  readonly check: () => Readonly<Record<string, string>>;
  readonly values: () => FormValues;
  readonly forget: () => void;
  readonly startOver: () => void;
};

type Given = { readonly asked: readonly AskedField[]; readonly start: Readonly<Record<string, FieldValue>>; readonly asksReason: boolean; readonly register: RegisterWire | undefined; readonly draftKey: string | undefined };

/** How long after the last key a draft is kept. */
const REST_MS = 400;

/** Holds a form: fields that depend on others come and go, what is typed is checked and kept as a draft. */
export function useForm({ asked: all, start, asksReason, register, draftKey }: Given): FormState {
  const words = useWords();
  const [kept] = useState(() => (draftKey === undefined ? undefined : readDraft(localStorage, draftKey, Date.now())));
  const [restored, setRestored] = useState(kept);
  const [draft, setDraft] = useState<Draft>(() => withDraft(start, kept));
  const [reason, setReason] = useState(kept?.reason ?? '');
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const dependent = register?.dependent;
  const asked = useMemo(() => (dependent ? all.filter(({ field }) => isAsked({ dependent }, field.name, filled(draft))).map((one) => ({ ...one, required: one.required || dependent[one.field.name]?.required === true })) : all), [all, dependent, draft]);
  const isDirty = reason !== '' || all.some(({ field }) => !isSame(draft[field.name], start[field.name]));
  const done = useRef(false);
  const [turns, setTurns] = useState<Readonly<Record<string, number>>>({});
  const begin = (names: readonly string[]): void => setTurns((before) => ({ ...before, ...Object.fromEntries(names.map((name) => [name, (before[name] ?? 0) + 1])) }));

  useEffect(() => {
    if (draftKey === undefined || !isDirty || done.current) return undefined;
    const timer = setTimeout(() => keepDraft(localStorage, draftKey, draftOf(all, draft, start, reason)), REST_MS);
    return () => clearTimeout(timer);
  }, [all, draft, draftKey, isDirty, reason, start]);

  const forget = (): void => {
    done.current = true;
    if (draftKey !== undefined) dropDraft(localStorage, draftKey);
  };
  return {
    asked, draft, problems, reason, isDirty, setProblems, forget,
    restoredAt: restored?.at,
    turnOf: (name) => turns[name] ?? 0,
    change: (name, value, problem) => {
      const field = all.find((one) => one.field.name === name)?.field;
      const sentence = problem ?? (field ? checkValue(field, value, words) : undefined);
      setDraft((before) => ({ ...before, [name]: value }));
      setProblems((before) => problemsWith(before, name, sentence));
    },
    fill: (values) => {
      setDraft((before) => ({ ...before, ...Object.fromEntries(Object.entries(values).filter(([name]) => before[name] === undefined)) }));
      begin(Object.keys(values));
    },
    setReason: (text) => {
      setReason(text);
      setProblems((before) => problemsWith(before, '=', undefined));
    },
    check: () => {
      const missing = asked.filter(({ field, required }) => required && draft[field.name] === undefined && field.widget !== 'switch').map(({ field }) => [field.name, words.word('required', { field: say(field.title, words.language) })]);
      const isSilent = asksReason && reason.trim() === '';
      const open = new Set([...asked.map(({ field }) => field.name), '=']);
      return { ...Object.fromEntries(missing), ...(isSilent ? { '=': words.word('required', { field: words.word('reason') }) } : {}), ...Object.fromEntries(Object.entries(problems).filter(([name]) => open.has(name))) };
    },
    values: () => changedOf(all, asked, draft, start),
    startOver: () => {
      if (draftKey !== undefined) dropDraft(localStorage, draftKey);
      setRestored(undefined);
      setDraft(start);
      begin(all.map(({ field }) => field.name));
      setReason('');
      setProblems({});
    },
  };
}

function withDraft(start: Readonly<Record<string, FieldValue>>, kept: KeptDraft | undefined): Draft {
  return { ...start, ...Object.fromEntries(Object.entries(kept?.values ?? {}).map(([name, value]) => [name, value ?? undefined])) };
}

function draftOf(all: readonly AskedField[], draft: Draft, start: Readonly<Record<string, FieldValue>>, reason: string): KeptDraft {
  const changed = all.filter(({ field }) => isKeptInDrafts(field) && !isSame(draft[field.name], start[field.name]));
  return { at: new Date().toISOString(), values: Object.fromEntries(changed.map(({ field }) => [field.name, draft[field.name] ?? null])), ...(reason ? { reason } : {}) };
}

function filled(draft: Draft): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(Object.entries(draft).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

function problemsWith(before: Readonly<Record<string, string>>, name: string, problem: string | undefined): Readonly<Record<string, string>> {
  const { [name]: _gone, ...rest } = before;
  return problem === undefined ? rest : { ...rest, [name]: problem };
}

function isSame(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

// Required fields always travel, since a step asks for them; of the others only what differs from the start. What is not
// asked for any more is emptied.
function changedOf(all: readonly AskedField[], asked: readonly AskedField[], draft: Draft, start: Readonly<Record<string, FieldValue>>): FormValues {
  const required = new Map(asked.map((one) => [one.field.name, one.required]));
  const entries = all.flatMap(({ field }): readonly (readonly [string, FieldValue | null])[] => {
    const { name } = field;
    const must = required.get(name);
    const value = must === undefined ? undefined : (draft[name] ?? (field.widget === 'switch' && must ? false : undefined));
    if (value === undefined) return start[name] === undefined ? [] : [[name, null]];
    return isSame(value, start[name]) && !must ? [] : [[name, value]];
  });
  return Object.fromEntries(entries);
}
