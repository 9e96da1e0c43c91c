import type { TaskWire } from '#kernel/desk/wire.ts';
import type { TaskHolder } from '#kernel/procedure/tasks.ts';
import type { TaskReason } from '#kernel/procedure/why-mine.ts';
import type { WebWords } from '../language/use-web-words.ts';

type Refs = Readonly<Record<string, string>>;

/** Why a task is mine, in words. */
export function whyText({ way, deputyFor }: TaskReason, refs: Refs, word: WebWords['word']): string {
  const why = mineText(way, refs, word);
  return deputyFor ? word('deskDeputy', { name: deputyFor.name, why }) : why;
}

function mineText(way: TaskHolder, refs: Refs, word: WebWords['word']): string {
  switch (way.kind) {
    case 'person':
      return word('deskWhyNamed');
    case 'unit':
      return word('deskWhyUnit', { unit: refs[way.unit] ?? way.unit });
    case 'duty':
      return way.unit === undefined ? word('deskWhyDuty') : word('deskWhyDutyIn', { unit: refs[way.unit] ?? way.unit });
    case 'staff':
    case 'applicant':
      return word('deskWhyStaff');
  }
}

/** With whom something is that waits for others. */
export function withText(tasks: readonly TaskWire[], refs: Refs, word: WebWords['word']): string {
  const named = tasks.flatMap((task) => task.for).flatMap((way) => (way.kind === 'person' ? [refs[way.person] ?? way.person] : 'unit' in way && way.unit !== undefined ? [refs[way.unit] ?? way.unit] : []));
  const names = [...new Set(named)].slice(0, 3);
  return names.length > 0 ? word('deskWith', { names: names.join('、') }) : word('deskWithDuty');
}
