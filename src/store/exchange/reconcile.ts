import { getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Body } from '#kernel/exchange/body-path.ts';
import type { Connector } from '#kernel/exchange/connector.ts';
import { readMessage, referencesOf, valuesToldBy } from '#kernel/exchange/read-message.ts';
import { differencesOf, MOST_LISTED, type Differing, type Reconciliation } from '#kernel/exchange/reconciliation.ts';
import type { Transport } from '#kernel/exchange/transport.ts';
import type { Register } from '#kernel/register/register.ts';
import { eachAlone } from '../access/each-alone.ts';
import { valuesOf } from '../command/row.ts';
import { quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { loadSubjectKeys, openValues } from './open-values.ts';

const PAGE = 1000;
/** The most records that the two sides are held against each other for. */
const MOST_KEYS = 2_000_000;

/** Holds what a system lists against what we have, by key. Nothing is changed; pages are read one at a time. */
export async function reconcile(district: District, connector: Connector, transport: Transport): Promise<Reconciliation> {
  const round = new Round(district, connector, getRegister(district.model, connector.register));
  for (let after: string | undefined; ; ) {
    const page = await transport.list(connector.topic, after);
    await round.takeTheirs(page.records);
    if (page.next === undefined) break;
    after = page.next;
  }
  await round.takeOurs();
  return round.report();
}

class Round {
  readonly #district: District;
  readonly #connector: Connector;
  readonly #register: Register;
  readonly #seen = new Set<string>();
  readonly #counts = { ours: 0, theirs: 0, both: 0, differing: 0, unreadable: 0 };
  readonly #onlyOurs: { key: string; record: string }[] = [];
  readonly #onlyTheirs: { key: string }[] = [];
  readonly #differing: Differing[] = [];
  readonly #unreadable: { key: string; code: string }[] = [];

  constructor(district: District, connector: Connector, register: Register) {
    this.#district = district;
    this.#connector = connector;
    this.#register = register;
  }

  /** A page of what they have: two queries, and one for each register referred to. */
  async takeTheirs(records: readonly Body[]): Promise<void> {
    const readings = records.flatMap((body) => this.#read(body));
    const runner = eachAlone(this.#district.database, 'app');
    const found = await runner.query(`select * from ${table(this.#district.schema, this.#register.id)} where ${quote(this.#connector.key)} = any($1::text[])`, [readings.map((one) => one.key)]);
    const rows = new Map(found.rows.map((row) => [String(row[this.#connector.key]), row]));
    const keys = await loadSubjectKeys(this.#district, runner, this.#register, found.rows.map((row) => String(row.id)));
    const ids = await this.#idsOf(readings);
    for (const { key, told } of readings) {
      this.#counts.theirs += 1;
      const row = rows.get(key);
      if (!row) {
        keep(this.#onlyTheirs, { key });
        continue;
      }
      this.#counts.both += 1;
      this.#compare(key, String(row.id), openValues(this.#register, valuesOf(this.#register, row), keys.get(String(row.id))), told, ids);
    }
  }

  /** All that we have, by key: what they did not list is ours alone. */
  async takeOurs(): Promise<void> {
    const key = quote(this.#connector.key);
    for (let after = ''; ; ) {
      const page = await eachAlone(this.#district.database, 'app').query<{ id: string; key: string }>(
        `select "id", ${key} as key from ${table(this.#district.schema, this.#register.id)} where "id" > $1 and ${key} is not null order by "id" limit ${PAGE}`, [after],
      );
      for (const row of page.rows) {
        this.#counts.ours += 1;
        if (!this.#seen.has(row.key)) keep(this.#onlyOurs, { key: row.key, record: row.id });
      }
      const last = page.rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  report(): Reconciliation {
    return { connector: this.#connector.id, at: this.#district.now(), counts: this.#counts, onlyOurs: this.#onlyOurs, onlyTheirs: this.#onlyTheirs, differing: this.#differing, unreadable: this.#unreadable };
  }

  #read(body: Body): readonly { key: string; told: Readonly<Record<string, unknown>> }[] {
    try {
      const { key, told } = readMessage(this.#connector, body);
      if (this.#seen.has(key)) return [];
      if (this.#seen.size >= MOST_KEYS) throw new DistrictError('exchange/too-many', { most: MOST_KEYS });
      this.#seen.add(key);
      return [{ key, told }];
    } catch (error) {
      if (error instanceof DistrictError && error.code === 'exchange/too-many') throw error;
      this.#refuse('', error);
      return [];
    }
  }

  #compare(key: string, record: string, ours: ReturnType<typeof valuesOf>, told: Readonly<Record<string, unknown>>, ids: ReadonlyMap<string, string>): void {
    try {
      const named = Object.fromEntries(referencesOf(this.#connector, this.#register, told).flatMap(({ field, name }) => (ids.has(`${field}/${name}`) ? [[field, ids.get(`${field}/${name}`)!]] : [])));
      const differences = differencesOf(this.#connector, this.#register, ours, valuesToldBy(this.#register, told, named));
      if (differences.length === 0) return;
      this.#counts.differing += 1;
      keep(this.#differing, { key, record, differences });
    } catch (error) {
      this.#refuse(key, error);
    }
  }

  #refuse(key: string, error: unknown): void {
    if (!(error instanceof DistrictError)) throw error;
    this.#counts.unreadable += 1;
    keep(this.#unreadable, { key, code: error.code });
  }

  async #idsOf(readings: readonly { told: Readonly<Record<string, unknown>> }[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    const wanted = Map.groupBy(readings.flatMap(({ told }) => referencesOf(this.#connector, this.#register, told)), (one) => one.field);
    for (const [field, list] of wanted) {
      const { of, by } = list[0]!;
      const found = await eachAlone(this.#district.database, 'app').query<{ id: string; name: string }>(`select "id", ${quote(by)} as name from ${table(this.#district.schema, of)} where ${quote(by)} = any($1::text[])`, [list.map((one) => one.name)]);
      for (const row of found.rows) ids.set(`${field}/${row.name}`, row.id);
    }
    return ids;
  }
}

function keep<T>(list: T[], one: T): void {
  if (list.length < MOST_LISTED) list.push(one);
}
