import type { ExportWire } from '#kernel/sheet/sheet-wire.ts';

const MOST = 200;

/** How far the sheets of this process that somebody waits for have been written; kept in memory, for a progress bar alone. */
export class ExportWatch {
  readonly #known = new Map<string, ExportWire>();

  note(actor: string, key: string | undefined, progress: ExportWire): void {
    if (key === undefined) return;
    const name = `${actor} ${key}`;
    this.#known.delete(name);
    this.#known.set(name, progress);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
  }

  find(actor: string, key: string): ExportWire | undefined {
    return this.#known.get(`${actor} ${key}`);
  }
}
