import type { District } from '#store/district.ts';
import { takeStandingActs } from './standing-acts.ts';

const EVERY_MS = 60_000;

/** Takes the standing acts when it is woken and every minute, one round at a time, until it is stopped. */
export function startStanding(district: District, failed: (error: unknown) => void): { wake(): void; stop(): Promise<void> } {
  let stopped = false;
  let wanted = false;
  let running: Promise<void> | undefined;
  const round = async (): Promise<void> => {
    do {
      wanted = false;
      await takeStandingActs(district).catch(failed);
    } while (wanted && !stopped);
  };
  const wake = (): void => {
    wanted = true;
    if (stopped || running) return;
    running = round().finally(() => {
      running = undefined;
    });
  };
  const timer = setInterval(wake, EVERY_MS);
  wake();
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
