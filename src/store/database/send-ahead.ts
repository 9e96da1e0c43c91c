/**
 * Sends statements one after the other and lets the caller prepare the next while the database works on the last, so
 * that both are busy. The first failure is thrown at the next `send` or at `done`; nothing is sent after it.
 */
export class SendAhead {
  #last: Promise<unknown> = Promise.resolve();

  /** Waits for the statement before, then starts this one and returns. */
  async send(statement: () => Promise<unknown>): Promise<void> {
    await this.#last;
    this.#last = statement();
    // The failure is thrown by the next wait; until then it must not count as unhandled.
    this.#last.catch(() => undefined);
  }

  /** Waits for the last statement. */
  async done(): Promise<void> {
    await this.#last;
  }
}
