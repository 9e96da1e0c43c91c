import { createHash } from 'node:crypto';
import { isTooFew } from '#kernel/access/suppress.ts';
import type { UnitTree } from '#kernel/access/unit-tree.ts';
import { viewOf, type View } from '#kernel/access/view.ts';
import type { Model } from '#kernel/desk/model.ts';
import { getRegister } from '#kernel/desk/model.ts';
import { dayOf } from '#kernel/field/day.ts';
import type { Indicator } from '#kernel/indicator/indicator.ts';
import { parsePeriod, type Period } from '#kernel/indicator/period.ts';
import { isEvidenceOpen } from '#kernel/publication/is-evidence-open.ts';
import type { PublishedTerm } from '#kernel/publication/published-figure.ts';
import { asReader } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { evaluateIndicator } from '#store/indicator/evaluate.ts';
import { listPlaced } from '#store/journal/list-placed.ts';
import { findCursor, moveCursor, type PublicationCursor } from '#store/publication/publication-cursor.ts';
import { findHead, publishEvidence, publishFigures, type FigureToPublish, type HeadOfLog } from '#store/publication/publish-figures.ts';
import { findNaming, publishRecords, publishRegister, withdrawOthers } from '#store/publication/publish-records.ts';
import { computeBoard, type BoardRow } from '../indicators/board.ts';
import { formulaOf } from '../indicators/formula.ts';
import { guardsFew, isWithheld, withheldRow } from '../indicators/told-board.ts';

const PAGE = 1000;
const YEARS = 5;
const NO_UNITS: UnitTree = { withBelow: (unit) => [unit], withAbove: (unit) => [unit], size: 0 };
/** Figures are computed for everybody at once, and no oftener than this. */
const FIGURES_EVERY_SECONDS = 300;
const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * One turn of publication: what the log has gained since the last turn is published where its register says so; figures are
 * computed anew when the log has grown and they are old enough. Where the declarations have changed, everything is published anew.
 */
export async function publicationTurn(district: District, period: string, figuresEverySeconds = FIGURES_EVERY_SECONDS): Promise<void> {
  const head = await findHead(district);
  if (!head) return;
  const declared = declaredHash(district.model, period);
  const found = await findCursor(district);
  const cursor = found?.declared === declared ? found : await publishAnew(district, declared, head.size);
  const position = await publishChanges(district, cursor, head.size);
  const isDue = cursor.figures !== head.size && Date.parse(district.now()) - Date.parse(cursor.figuresAt) >= figuresEverySeconds * 1000;
  if (isDue) await publishBoard(district, parsePeriod(period), head);
  if (position !== cursor.position || isDue) await moveCursor(district, { ...cursor, position, ...(isDue ? { figures: head.size, figuresAt: district.now() } : {}) });
}

// What is recorded while a register is read stands behind `position` in the log, so that the next turn reads it again.
async function publishAnew(district: District, declared: string, position: number): Promise<PublicationCursor> {
  const published = publishedRegisters(district.model);
  await withdrawOthers(district, published);
  for (const id of published) await publishRegister(district, id);
  const cursor = { declared, position, figures: -1, figuresAt: NEVER };
  await moveCursor(district, cursor);
  return cursor;
}

async function publishChanges(district: District, cursor: PublicationCursor, size: number): Promise<number> {
  const published = new Set(publishedRegisters(district.model));
  let { position } = cursor;
  while (position < size) {
    const page = await listPlaced(district, position, PAGE);
    const last = page.at(-1);
    if (!last) return position;
    const changed = new Map<string, Set<string>>();
    const note = (register: string, record: string): void => void changed.set(register, (changed.get(register) ?? new Set()).add(record));
    for (const { register, record } of page) if (published.has(register)) note(register, record);
    // A record that another one names has perhaps a new name.
    for (const { register, id } of await findNaming(district, [...new Set(page.map((one) => one.record))])) note(register, id);
    for (const [register, records] of changed) await publishRecords(district, register, [...records]);
    position = last.position + 1;
  }
  return position;
}

/** The registers that publish anything. */
function publishedRegisters(model: Model): readonly string[] {
  return [...model.registers.values()].filter((register) => register.publication).map((register) => register.id);
}

async function publishBoard(district: District, period: Period, head: HeadOfLog): Promise<void> {
  const board = await asReader(district, (wide) => computeBoard(district, wide, period, (indicator) => indicator.open));
  const nobody = viewOf(district.model, { id: 'public', name: '', unit: '', duties: [], kind: 'applicant' }, NO_UNITS, dayOf(district.now()));
  const figures: FigureToPublish[] = [];
  for (const row of board) figures.push(await figureOf(district, nobody, row, period));
  await publishFigures(district, period.id, figures, head);
  for (const { indicator } of board) {
    for (const [side, terms] of [['numerator', indicator.terms], ['denominator', indicator.over ?? []]] as const) {
      for (const [index, term] of terms.entries()) if (isEvidenceOpen(district.model, term)) await publishEvidence(district, term, period, { figure: indicator.id, term: `${side}-${index}` });
    }
  }
}

async function figureOf(district: District, nobody: View, row: BoardRow, period: Period): Promise<FigureToPublish> {
  const { indicator } = row;
  const isGuarded = guardsFew(district.model, nobody, indicator);
  const { wire } = isGuarded ? withheldRow(row) : row;
  const years = yearsBefore(period);
  const values = await asReader(district, (wide) => evaluateIndicator(district, wide, indicator, years));
  return {
    figure: wire,
    terms: [...termsOf(district.model, row, 'numerator', isGuarded), ...termsOf(district.model, row, 'denominator', isGuarded)],
    years: years.flatMap(({ id }, index) => (values[index]!.records > 0 ? [{ period: id, value: isGuarded && isWithheld(values[index]!) ? null : values[index]!.value }] : [])),
    definition: hashOf(definitionOf(indicator)),
    aliases: indicator.aliases,
  };
}

function termsOf(model: Model, { indicator, now }: BoardRow, side: PublishedTerm['side'], isGuarded: boolean): readonly PublishedTerm[] {
  const [terms, values] = side === 'numerator' ? [indicator.terms, now.terms] : [indicator.over ?? [], now.over];
  return terms.map((term, index) => {
    const { value = null, records = 0 } = values[index] ?? {};
    const isHidden = isGuarded && isTooFew(records);
    return {
      id: `${side}-${index}`, side, register: getRegister(model, term.of).title, formula: formulaOf(model, term), value: isHidden ? null : value, records: isHidden ? null : records,
      ...(isEvidenceOpen(model, term) ? { open: term.of } : {}),
    };
  });
}

function yearsBefore(period: Period): readonly Period[] {
  if (period.months !== 12) return [];
  return Array.from({ length: YEARS }, (_, index) => parsePeriod(String(Number(period.id) - YEARS + 1 + index)));
}

/** What a figure's value depends on; whoever has it can tell that the definition was not changed afterwards. */
function definitionOf({ id, value, terms, over, per }: Indicator): object {
  return { id, value, terms, over: over ?? null, per };
}

function declaredHash(model: Model, period: string): string {
  const publications = publishedRegisters(model).map((id) => [id, model.registers.get(id)?.publication, Object.keys(model.registers.get(id)?.fields ?? {})]);
  return hashOf([period, publications, [...model.indicators.values()].filter((indicator) => indicator.open).map(definitionOf)]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
