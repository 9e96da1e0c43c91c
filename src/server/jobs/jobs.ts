/** Work that runs again and again behind the platform. What keeps it going stands behind this, and nothing else knows it. */
export type Jobs = {
  /**
   * Runs work so many seconds after it ended last, one turn at a time over all processes on the same database. A turn
   * that fails is reported and the next one comes all the same.
   */
  repeat(name: string, everySeconds: number, work: () => Promise<void>): Promise<void>;
  /** Brings the next turn of work forward; where a turn runs, another follows it at once. */
  runNow(name: string): Promise<void>;
  /** Waits for the turns that run and starts no more. */
  stop(): Promise<void>;
};
