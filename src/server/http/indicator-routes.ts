import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isTooFew, withheldParts } from '#kernel/access/suppress.ts';
import type { View } from '#kernel/access/view.ts';
import { getIndicator, getRegister } from '#kernel/desk/model.ts';
import type { EvidencePage, IndicatorList, IndicatorPage, TermWire } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { Field } from '#kernel/field/field.ts';
import { parsePeriod, type Period } from '#kernel/indicator/period.ts';
import { asReader, inScope } from '#store/access/in-scope.ts';
import { breakDown } from '#store/indicator/breakdown.ts';
import { getTerm } from '#store/indicator/evidence.ts';
import { listEvidence } from '#store/indicator/list-evidence.ts';
import { findNames } from '#store/record/names.ts';
import type { BoardRow } from '../indicators/board.ts';
import { formulaOf } from '../indicators/formula.ts';
import { guardsFew, toldBoard } from '../indicators/told-board.ts';
import { openingPeriod } from '../platform/opening-period.ts';
import { EvidenceRequest, PeriodRequest, readRequest } from './request.ts';
import { viewOfRequest, type Site } from './site.ts';

const Path = z.object({ desk: z.string().max(40), name: z.string().max(60) });

/** The board of figures, one figure's page, and the records behind a figure as far as the viewer sees them. */
export function indicatorRoutes(app: FastifyInstance, site: Site): void {
  const { district } = site.platform;

  app.get('/api/indicators', async (request): Promise<IndicatorList> => {
    const period = parsePeriod(readRequest(PeriodRequest, request.query).period ?? openingPeriod(site.platform));
    const board = toldBoard(district.model, await viewOfRequest(site, request), await site.boards.get(period));
    return { period: period.id, indicators: board.map((row) => row.wire) };
  });

  app.get('/api/indicators/:desk/:name', async (request): Promise<IndicatorPage> => {
    const period = parsePeriod(readRequest(PeriodRequest, request.query).period ?? openingPeriod(site.platform));
    const view = await viewOfRequest(site, request);
    const row = await getRow(view, request, period);
    const { indicator } = row;
    const byField = indicator.by ? getRegister(district.model, indicator.terms[0]!.of).fields[indicator.by] : undefined;
    const parts = indicator.by ? await asReader(district, (wide) => breakDown(district, wide, indicator, period)) : [];
    const named = byField?.of;
    const titles = named ? await inScope(district, view, [named], (scoped) => findNames(district, scoped, named, parts.map((part) => part.key))) : {};
    const withheld = guardsFew(district.model, view, indicator) ? withheldParts(parts.map((part) => part.records)) : new Set<number>();
    return {
      indicator: row.wire,
      aliases: indicator.aliases,
      terms: [...termsOf(view, row, 'numerator'), ...termsOf(view, row, 'denominator')],
      breakdown: parts.map((part, place) => ({ key: part.key, title: titles[part.key] ?? keyTitle(byField, part.key), ...(withheld.has(place) ? { value: null, suppressed: true as const } : { value: part.value }) })),
      ...(byField ? { byTitle: byField.title } : {}),
    };
  });

  app.get('/api/indicators/:desk/:name/evidence', async (request): Promise<EvidencePage> => {
    const query = readRequest(EvidenceRequest, request.query);
    const period = parsePeriod(query.period ?? openingPeriod(site.platform));
    const view = await viewOfRequest(site, request);
    const { indicator, now } = await getRow(view, request, period);
    const term = getTerm(indicator, { side: query.side, index: query.term });
    const counted = (query.side === 'numerator' ? now.terms : now.over)[query.term]?.records ?? 0;
    const evidence = await listEvidence(district, view, term, { period, after: query.after, limit: query.limit }, counted);
    const isHidden = guardsFew(district.model, view, indicator) && evidence.shown < counted && isTooFew(counted);
    return { ...evidence, count: isHidden ? null : counted };
  });

  async function getRow(view: View, request: FastifyRequest, period: Period): Promise<BoardRow> {
    const path = readRequest(Path, request.params);
    const indicator = getIndicator(district.model, `${path.desk}/${path.name}`);
    const row = toldBoard(district.model, view, await site.boards.get(period)).find((one) => one.indicator === indicator);
    if (!row) throw new DistrictError('access/denied', { indicator: indicator.id, actor: view.actor.id });
    return row;
  }

  function termsOf(view: View, { indicator, now, wire }: BoardRow, side: TermWire['side']): readonly TermWire[] {
    const [terms, values] = side === 'numerator' ? [indicator.terms, now.terms] : [indicator.over ?? [], now.over];
    return terms.map((term, index) => {
      const { value = null, records = 0 } = values[index] ?? {};
      const isHidden = wire.suppressed === true && isTooFew(records) && !view.covers(term.of);
      return { side, index, sign: term.sign ?? 1, of: term.of, formula: formulaOf(district.model, term), value: isHidden ? null : value, records: isHidden ? null : records };
    });
  }
}

function keyTitle(field: Field | undefined, key: string): string {
  if (key === '') return '未填';
  if (field?.widget === 'switch') return key === 'true' ? '是' : '否';
  return field?.options?.find((option) => option.value === key)?.title.zh ?? key;
}
