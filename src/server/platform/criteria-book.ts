import type { Criterion, CriterionVersion, CriterionVersions } from '#kernel/criterion/criterion.ts';
import { CriterionRecord } from '#kernel/criterion/criterion-record.ts';
import { overlayVersions } from '#kernel/criterion/overlay-versions.ts';
import { parseCriterionValue } from '#kernel/criterion/parse-criterion-value.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Day } from '#kernel/field/day.ts';
import { inRole } from '#store/access/in-role.ts';
import type { Database } from '#store/database/connect.ts';
import { table } from '#store/database/identifier.ts';

type Row = { readonly id: string; readonly criterion: string; readonly from: Day; readonly until: Day | null; readonly document: string; readonly value: string; readonly reason: string | null };

/** A recorded version: `value` is absent where a later program no longer takes what was recorded. */
export type RecordedVersion = Omit<CriterionVersion<unknown>, 'value'> & { readonly criterion: string; readonly record: string; readonly reason?: string; readonly value?: unknown };

/**
 * The district's criteria as its records say them now: the versions of its pack, overlaid by the register
 * `criterion-version`. Costs one small query when it is read.
 */
export class CriteriaBook {
  readonly #database: Database;
  readonly #schema: string;
  readonly #criteria: ReadonlyMap<string, Criterion<unknown>>;
  /** What the pack brings. */
  readonly known: CriterionVersions;
  #recorded: readonly RecordedVersion[] = [];
  #now: CriterionVersions;

  constructor(database: Database, schema: string, criteria: ReadonlyMap<string, Criterion<unknown>>, known: CriterionVersions) {
    this.#database = database;
    this.#schema = schema;
    this.#criteria = criteria;
    this.known = known;
    this.#now = known;
  }

  get now(): CriterionVersions {
    return this.#now;
  }

  /** All recorded versions, those that no longer fit included. */
  get recorded(): readonly RecordedVersion[] {
    return this.#recorded;
  }

  /** Reads the records again. */
  async read(): Promise<void> {
    const found = await inRole(this.#database, 'reader', (reader) => reader.query<Row>(`select "id", "criterion", "from", "until", "document", "value", "reason" from ${table(this.#schema, CriterionRecord.id)} order by "criterion", "from"`));
    this.#recorded = found.rows.map((row) => this.#versionOf(row));
    // Nothing decides by a value that the program can't read: the version before it holds on.
    const usable = this.#recorded.filter((one) => one.value !== undefined);
    const byCriterion = Map.groupBy(usable, (one) => one.criterion);
    this.#now = overlayVersions(this.known, Object.fromEntries([...byCriterion].map(([id, list]) => [id, list.map(({ criterion: _id, record: _record, reason: _reason, value, ...rest }) => ({ ...rest, value }))])));
  }

  #versionOf({ id, criterion, from, until, document, value, reason }: Row): RecordedVersion {
    const known = this.#criteria.get(criterion);
    const read = known && readValue(known, value);
    return { criterion, record: id, from, document, ...(until ? { until } : {}), ...(reason ? { reason } : {}), ...(read === undefined ? {} : { value: read }) };
  }
}

function readValue(criterion: Criterion<unknown>, text: string): unknown {
  try {
    return parseCriterionValue(criterion, text);
  } catch (error) {
    if (error instanceof DistrictError) return undefined;
    throw error;
  }
}
