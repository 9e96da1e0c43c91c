/** An event as it came. */
export type Received = { readonly id: string | undefined; readonly event: string; readonly data: unknown };

/** Reads a stream of server-sent events as a program does. */
export class EventReader {
  readonly status: number;
  readonly type: string;
  readonly received: Received[] = [];
  readonly ended: Promise<void>;
  lastId = '';
  beats = 0;
  readonly #abort: AbortController;

  private constructor(answer: Response, abort: AbortController) {
    this.status = answer.status;
    this.type = answer.headers.get('content-type') ?? '';
    this.#abort = abort;
    this.ended = this.#read(answer).catch(() => undefined);
  }

  static async open(url: string, headers: Record<string, string>): Promise<EventReader> {
    const abort = new AbortController();
    return new EventReader(await fetch(url, { headers, signal: abort.signal }), abort);
  }

  /** The data of events of one kind. */
  of(event: string): readonly unknown[] {
    return this.received.filter((one) => one.event === event).map((one) => one.data);
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(answer: Response): Promise<void> {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.#take(block);
    }
  }

  #take(block: string): void {
    const fields = new Map(block.split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
    this.lastId = fields.get('id') ?? this.lastId;
    const data = fields.get('data');
    if (data === undefined) this.beats += 1;
    else this.received.push({ id: fields.get('id'), event: fields.get('event') ?? 'message', data: JSON.parse(data) });
  }
}
