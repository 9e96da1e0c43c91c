import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { DeskCaseWire, DeskTaskWire } from '#kernel/desk/wire.ts';
import { recordHref } from '#furniture/source/href.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { formatDue } from '#furniture/value/day-text.ts';
import { say } from '#furniture/value/language.ts';
import { Mark, type Tone } from '#furniture/value/state-mark.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import { timeLeftText } from './time-left-text.ts';
import { whyText, withText } from './why-text.ts';

type TaskRowProps = { readonly one: DeskCaseWire; readonly task: DeskTaskWire | undefined; readonly refs: Readonly<Record<string, string>>; readonly onAct: () => void };

const TONES: Readonly<Record<DeskCaseWire['band'], Tone>> = { overdue: 'late', today: 'soon', week: 'ok', later: 'ok', waiting: 'idle' };

/** One line of my desk: what, whose matter, which step, why it is mine, what is left, and the one thing to do. */
export function TaskRow({ one, task, refs, onAct }: TaskRowProps): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const register = findRegister(catalogue, one.register);
  const state = register?.procedure?.states.find((declared) => declared.name === one.state);
  const action = register?.procedure?.actions.find((declared) => declared.name === task?.action);
  const step = task ? say(task.title, language) : state ? say(state.title, language) : one.state;
  const why = task?.why ? whyText(task.why, refs, word) : withText(one.tasks, refs, word);
  const left = one.limit ? timeLeftText(one.limit.left, word) : word('deskNoLimit');
  return (
    <li className="task-row">
      <div className="task-what">
        <a className="task-name" href={recordHref(one.register, one.id)} data-desk-row title={one.name}>{one.name}</a>
        <span className="task-step">{step}</span>
        <p className="task-about">
          {register && <span>{say(register.title, language)}</span>}
          {one.unit && <span>{refs[one.unit] ?? one.unit}</span>}
          <span>{why}</span>
        </p>
      </div>
      <div className="task-left" title={one.dueAt ? `${one.limit ? say(one.limit.title, language) : ''} ${formatDue(one.dueAt, language)}` : undefined}>
        <Mark tone={one.limit?.left.over ? 'late' : one.limit ? TONES[one.band] : 'idle'}>{left}</Mark>
        {one.dueAt && <small>{formatDue(one.dueAt, language)}</small>}
      </div>
      <div className="task-act">
        {action && <Button size="small" type={one.band === 'overdue' || one.band === 'today' ? 'primary' : 'default'} data-desk-act onClick={onAct}>{say(action.title, language)}</Button>}
      </div>
    </li>
  );
}
