import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandResult, DeskCaseWire } from '#kernel/desk/wire.ts';

/** Something that has just been done: the line as it was, and the state in which the case is now. */
export type Done = { readonly one: DeskCaseWire; readonly action: string; readonly state: string | undefined; readonly key: number };

const STAYS_MS = 9000;

/** What has just been done, each for a moment. */
export function useDone(): { readonly done: readonly Done[]; readonly note: (one: DeskCaseWire, action: string, result: CommandResult) => void } {
  const [done, setDone] = useState<readonly Done[]>([]);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const count = useRef(0);
  useEffect(() => {
    const { current } = timers;
    return () => current.forEach(clearTimeout);
  }, []);
  const note = useCallback((one: DeskCaseWire, action: string, { record }: CommandResult): void => {
    const key = (count.current += 1);
    setDone((before) => [...before, { one, action, state: record.state, key }]);
    timers.current.add(setTimeout(() => setDone((before) => before.filter((other) => other.key !== key)), STAYS_MS));
  }, []);
  return { done, note };
}
