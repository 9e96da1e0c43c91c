import type { District } from '#store/district.ts';
import { takeStandingActs, type TakeTurn } from './standing-acts.ts';

/** Seconds after which the standing acts are taken even if nothing has been recorded. */
export const STANDING_EVERY_SECONDS = 60;

/** Takes the standing acts when it is woken and every minute, one round at a time, until it is stopped. */
export function startStanding(district: District, failed: (error: unknown) => void, turn?: TakeTurn): { wake(): void; stop(): Promise<void> } {
  let stopped = false;
  let wanted = false;
  let running: Promise<void> | undefined;
  const round = async (): Promise<void> => {
    do {
      wanted = false;
      await takeStandingActs(district, turn).catch(failed);
    } while (wanted && !stopped);
  };
  const wake = (): void => {
    wanted = true;
    if (stopped || running) return;
    running = round().finally(() => {
      running = undefined;
    });
  };
  const timer = setInterval(wake, STANDING_EVERY_SECONDS * 1000);
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
