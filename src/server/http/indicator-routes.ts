import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { EvidencePage, IndicatorList, IndicatorPage, TermWire } from '#kernel/desk/wire.ts';
import { getIndicator, getRegister } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Field } from '#kernel/field/field.ts';
import type { Term } from '#kernel/indicator/indicator.ts';
import { parsePeriod } from '#kernel/indicator/period.ts';
import { breakDown } from '#store/indicator/breakdown.ts';
import { evaluateTerm, type TermValue } from '#store/indicator/evaluate.ts';
import { getTerm, listEvidence } from '#store/indicator/evidence.ts';
import { maskValues } from '#store/record/mask.ts';
import { findNames, namesOf } from '#store/record/names.ts';
import { formulaOf } from '../indicators/formula.ts';
import { EvidenceRequest, PeriodRequest, readRequest } from './request.ts';
import type { Site } from './site.ts';

const Path = z.object({ desk: z.string().max(40), name: z.string().max(60) });

/** The board of figures, one figure's page, and the records behind a figure. */
export function indicatorRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;
  const { pool } = district.database;

  app.get('/api/indicators', async (request): Promise<IndicatorList> => {
    const period = parsePeriod(readRequest(PeriodRequest, request.query).period);
    const board = await site.boards.get(period);
    return { period: period.id, indicators: board.map((row) => row.wire) };
  });

  app.get('/api/indicators/:desk/:name', async (request): Promise<IndicatorPage> => {
    const path = readRequest(Path, request.params);
    const period = parsePeriod(readRequest(PeriodRequest, request.query).period);
    const indicator = getIndicator(district.model, `${path.desk}/${path.name}`);
    const row = (await site.boards.get(period)).find((one) => one.indicator.id === indicator.id);
    if (!row) throw new DistrictError('indicator/unknown', { indicator: indicator.id });
    const side = (name: TermWire['side'], terms: readonly Term[], values: readonly TermValue[]): TermWire[] =>
      terms.map((term, index) => ({
        side: name, index, sign: term.sign ?? 1, of: term.of, formula: formulaOf(district.model, term), value: values[index]?.value ?? null, records: values[index]?.records ?? 0,
      }));
    const byField = indicator.by ? getRegister(district.model, indicator.terms[0]!.of).fields[indicator.by] : undefined;
    const parts = indicator.by ? await breakDown(district, pool, indicator, period) : [];
    const titles = byField?.of ? await findNames(district, pool, byField.of, parts.map((part) => part.key)) : {};
    return {
      indicator: row.wire,
      aliases: indicator.aliases,
      terms: [...side('numerator', indicator.terms, row.now.terms), ...side('denominator', indicator.over ?? [], row.now.over)],
      breakdown: parts.map((part) => ({ key: part.key, title: titles[part.key] ?? keyTitle(byField, part.key), value: part.value })),
      ...(byField ? { byTitle: byField.title } : {}),
    };
  });

  app.get('/api/indicators/:desk/:name/evidence', async (request): Promise<EvidencePage> => {
    const path = readRequest(Path, request.params);
    const query = readRequest(EvidenceRequest, request.query);
    const period = parsePeriod(query.period);
    const indicator = getIndicator(district.model, `${path.desk}/${path.name}`);
    const term = getTerm(indicator, { side: query.side, index: query.term });
    const register = getRegister(district.model, term.of);
    const [value] = await evaluateTerm(district, pool, term, [period]);
    // Restricted records stand behind a figure without being shown: only how many they are.
    const rows = register.restricted ? [] : await listEvidence(district, pool, term, period, query.after, query.limit + 1);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      register: register.id,
      rows: shown.map((row) => ({
        id: row.id, register: register.id, version: row.version, values: maskValues(register, row.values), changedAt: '', contribution: row.contribution,
        ...(row.state ? { state: row.state } : {}),
        ...(row.unit ? { unit: row.unit } : {}),
      })),
      refs: await namesOf(district, pool, register, shown.map((row) => row.values)),
      ...(rows.length > query.limit && last ? { next: last.id } : {}),
      count: value?.records ?? 0,
    };
  });
}

function keyTitle(field: Field | undefined, key: string): string {
  if (key === '') return '未填';
  if (field?.widget === 'switch') return key === 'true' ? '是' : '否';
  return field?.options?.find((option) => option.value === key)?.title.zh ?? key;
}
