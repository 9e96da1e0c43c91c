/**
 * Sends statements in order and lets the caller prepare the next while the database works on those before, so that both
 * are busy. `ahead` is how many may be under way at once: more than one only where the connection takes them before it
 * has answered. The first failure is thrown at a later `send` or at `done`; nothing is sent after it.
 */
export class SendAhead {
  readonly #ahead: number;
  readonly #underWay: Promise<unknown>[] = [];

  constructor(ahead = 1) {
    this.#ahead = ahead;
  }

  /** Waits until there is room, then starts a statement and returns. */
  async send(statement: () => Promise<unknown>): Promise<void> {
    while (this.#underWay.length >= this.#ahead) await this.#underWay.shift();
    const sent = statement();
    // The failure is thrown by a later wait; until then it must not count as unhandled.
    sent.catch(() => undefined);
    this.#underWay.push(sent);
  }

  /** Waits for all statements. */
  async done(): Promise<void> {
    while (this.#underWay.length > 0) await this.#underWay.shift();
  }
}
