import type { ReactNode } from 'react';
import type { FieldDay, FieldTask } from '#kernel/field-work/day-wire.ts';
import { openOn } from '#kernel/field-work/queue.ts';
import { dayOf, type Day } from '#kernel/field/day.ts';
import { formatInstant } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { useField, type Field } from '../use-field.ts';
import { fieldHref } from '../use-hash.ts';
import { useNow } from '../use-now.ts';
import { dueText } from './due-text.ts';

type Band = 'overdue' | 'dueToday' | 'later' | 'noted';
const BANDS: readonly Band[] = ['overdue', 'dueToday', 'later', 'noted'];

/** What is mine to do, by what is due first. */
export function TodayPage(): ReactNode {
  const field = useField();
  const { day, word, language } = field;
  const now = useNow();
  if (!day) return <p className="field-empty">{word('noDay')}</p>;
  const bands = Map.groupBy(day.tasks, (task) => bandOf(field, task, now));
  return (
    <>
      <h1>{word('today')}</h1>
      <p className="field-note">{word('asOf', { at: formatInstant(day.at, language) })}</p>
      {day.tasks.length === 0 && <p className="field-empty">{word('nothingToday')}</p>}
      {BANDS.map((band) => {
        const tasks = bands.get(band) ?? [];
        return tasks.length > 0 && (
          <section key={band}>
            <h2>{word(band)} <small>{tasks.length}</small></h2>
            <ul className="field-list">{tasks.map((task) => <TaskRow key={`${task.register}/${task.id}`} task={task} day={day} band={band} />)}</ul>
          </section>
        );
      })}
      {day.more && <p className="field-note">{word('more', { n: day.tasks.length })}</p>}
    </>
  );
}

function TaskRow({ task, day, band }: { readonly task: FieldTask; readonly day: FieldDay; readonly band: Band }): ReactNode {
  const { language } = useField();
  const register = day.registers.find((one) => one.id === task.register);
  const state = register?.procedure?.states.find((one) => one.name === task.state);
  return (
    <li>
      <a href={fieldHref('task', task.register, task.id)} className={`field-row ${band}`}>
        <b>{task.name}</b>
        <span>{[register && say(register.title, language), state && say(state.title, language)].filter(Boolean).join(' · ')}</span>
        <span className="field-due">{dueText(task, language)}</span>
      </a>
    </li>
  );
}

function bandOf({ queue, day }: Field, task: FieldTask, now: string): Band {
  if (openOn(queue, task.register, task.id).length > 0) return 'noted';
  if (task.dueAt === undefined) return 'later';
  if (task.dueAt < now) return 'overdue';
  const today: Day = day?.district.today ?? dayOf(now);
  return dayOf(task.dueAt) <= today ? 'dueToday' : 'later';
}
