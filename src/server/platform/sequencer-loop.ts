import { sequence, type Log } from '#store/journal/sequencer.ts';

const EVERY_MS = 500;

/**
 * Places new entries into the log twice a second, one sequencing at a time, and says when it has; until it is stopped. After
 * each turn `turned` is asked, since another process may have placed entries too.
 */
export function startSequencer(log: Log, placed: () => Promise<void>, failed: (error: unknown) => void, turned: () => Promise<void> = async () => undefined): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = (): void => {
    running = sequence(log)
      .then((entries) => (entries > 0 ? placed() : undefined))
      .then(turned)
      .catch(failed)
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, EVERY_MS);
      });
  };
  turn();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
