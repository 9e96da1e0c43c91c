import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { DistrictError } from '#kernel/error/district-error.ts';

/** From well under the goals for a list (5 ms) to what a person gives up on. */
const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What a platform counts of its own work, as Prometheus reads it. */
export class Meters {
  readonly registry = new Registry();
  readonly #requests = new Histogram({ name: 'shali_http_request_duration_seconds', help: 'Time to answer a request, by route.', labelNames: ['method', 'route', 'status'], buckets: SECONDS, registers: [this.registry] });
  readonly #commands = new Counter({ name: 'shali_commands_total', help: 'Commands over HTTP by verdict; refused ones by code.', labelNames: ['verdict', 'code'], registers: [this.registry] });
  readonly #turns = new Histogram({ name: 'shali_job_duration_seconds', help: 'Turns of the jobs and how they ended.', labelNames: ['job', 'outcome'], buckets: [0.01, 0.1, 1, 10, 60, 600], registers: [this.registry] });

  /** Notes a request that was answered. */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds);
  }

  /** Runs a command and notes its verdict. */
  async judged<T extends { readonly replayed: boolean }>(work: () => Promise<T>): Promise<T> {
    try {
      const done = await work();
      this.#commands.inc({ verdict: done.replayed ? 'replayed' : 'accepted', code: '' });
      return done;
    } catch (error) {
      this.#commands.inc({ verdict: 'refused', code: error instanceof DistrictError ? error.code : 'server/unexpected' });
      throw error;
    }
  }

  /** Runs a job's turn and notes how long it took and how it ended. */
  async turn(job: string, work: () => Promise<void>): Promise<void> {
    const end = this.#turns.startTimer({ job });
    try {
      await work();
      end({ outcome: 'done' });
    } catch (error) {
      end({ outcome: 'failed' });
      throw error;
    }
  }

  /** Shows numbers that are asked for when the metrics are read. */
  gauge(name: string, help: string, label: string | undefined, read: () => Promise<Readonly<Record<string, number>>>): void {
    const gauge: Gauge = new Gauge({
      name, help, labelNames: label === undefined ? [] : [label], registers: [this.registry],
      collect: async () => {
        const values = Object.entries(await read());
        gauge.reset();
        for (const [key, value] of values) gauge.set(label === undefined ? {} : { [label]: key }, value);
      },
    });
  }
}
