import type { PublishedFigure } from '#kernel/publication/published-figure.ts';
import type { Term } from '#kernel/indicator/indicator.ts';
import type { Period } from '#kernel/indicator/period.ts';
import { asReader } from '../access/in-scope.ts';
import { inRole } from '../access/in-role.ts';
import { insertRows } from '../database/insert-rows.ts';
import { table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import { listCounted } from '../indicator/evidence.ts';
import { foundText } from './published-row.ts';

const PAGE = 500;

/** A figure that is to be published, with the hash of its definition and the names under which it is found besides its own. */
export type FigureToPublish = PublishedFigure & { readonly definition: string; readonly aliases: readonly string[] };

/** The head of the log at which figures were computed. */
export type HeadOfLog = { readonly size: number; readonly root: string };

/** The head of the log as everybody may read it; an empty log has none. */
export async function findHead({ database, schema }: Pick<District, 'database' | 'schema'>): Promise<HeadOfLog | undefined> {
  const found = await inRole(database, 'public', (runner) => runner.query<{ size: number; root: Buffer }>(`select "size", "root" from ${table(schema, 'journal_head')} where "id" = 1`));
  const head = found.rows[0];
  return head && { size: head.size, root: Buffer.from(head.root).toString('hex') };
}

/** Publishes the figures of a period in their order; those that are no longer among them are taken back. */
export async function publishFigures({ database, schema, now }: District, period: string, figures: readonly FigureToPublish[], head: HeadOfLog): Promise<void> {
  const target = table(schema, 'published_figure');
  const computedAt = now();
  const columns = ['figure', 'period', 'place', 'content', 'definition', 'size', 'root', 'computedAt', 'found'].map((name) => ({ name, json: name === 'content' }));
  const rows = figures.map(({ definition, aliases, ...content }, place) => ({
    figure: content.figure.id, period, place, content, definition, ...head, computedAt, found: foundText(content.figure.title.zh, [content.figure.title.en, content.figure.definition.zh, ...aliases]),
  }));
  await inRole(database, 'publisher', async (runner) => {
    await runner.query(`delete from ${target} where "period" = $1`, [period]);
    await insertRows(runner, schema, 'published_figure', columns, rows);
    await runner.query(`delete from ${table(schema, 'published_evidence')} where "period" = $1 and not "figure" = any($2::text[])`, [period, rows.map((row) => row.figure)]);
  });
}

/** Publishes which published records stand behind a term of a figure, a page at a time. */
export async function publishEvidence(district: District, term: Term, period: Period, of: { readonly figure: string; readonly term: string }): Promise<void> {
  const { database, schema } = district;
  const target = table(schema, 'published_evidence');
  await inRole(database, 'publisher', (runner) => runner.query(`delete from ${target} where "figure" = $1 and "period" = $2 and "term" = $3`, [of.figure, period.id, of.term]));
  for (let after = ''; ; ) {
    const page = await asReader(district, (wide) => listCounted(district, wide, term, { period, after, limit: PAGE }));
    const last = page.at(-1);
    if (!last) return;
    // What is not published itself is not named here either.
    await inRole(database, 'publisher', (runner) =>
      runner.query(
        `insert into ${target} ("figure", "period", "term", "record", "contribution") select $1, $2, $3, c.record, c.contribution from unnest($4::text[], $5::text[]) as c(record, contribution)
         join ${table(schema, 'published_record')} p on p."register" = $6 and p."id" = c.record on conflict do nothing`,
        [of.figure, period.id, of.term, page.map((row) => row.id), page.map((row) => (row.contribution === null ? null : String(row.contribution))), term.of],
      ));
    if (page.length < PAGE) return;
    after = last.id;
  }
}
