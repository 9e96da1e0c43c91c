import { dayOf, type Day } from '#kernel/field/day.ts';
import type { Declared } from '#desks/enterprises/threshold-distance.ts';
import { dayBetween } from '../made-operators.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { apportion } from '../apportion.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';
import { rosterOf, type Earner } from './roster.ts';

type Span = Declared & { readonly year: number; readonly key: string; readonly title: string; readonly reported: readonly [Day, Day]; readonly preliminary: boolean };

const QUARTERS = [1, 2, 3, 4] as const;
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;
const QUARTER_WEIGHTS = [22, 24, 25, 29];
// What was stopped had begun its year too well.
const FRONT_LOADED = [31, 30, 24, 15];
/** When the volunteered statements of 2022 came in: after the operators had been taken over into the register. */
const TAKEN_OVER: Day = '2023-01-28';

/**
 * What enterprises take in, quarter by quarter for those above scale and near it, once a year for all others, from
 * the tax declarations. What is due after the end of 2024 stands as a preliminary figure. For those near their
 * threshold a volunteered statement of 2022 comes first.
 */
export const financePart: DemoPart = function* (context) {
  const chance = context.chance.part('enterprises/finance');
  const { anchors, candidates, others } = rosterOf(context);
  for (const earner of [...anchors, ...candidates]) {
    if (isWatched(earner) && earner.revenue[2022] > 0) yield volunteered(context, chance, earner);
    for (const span of spansOf(context, earner)) yield declaration(context, chance, earner, span);
  }
  for (const earner of others) yield* yearly(context, chance, earner);
};

/** Whether an enterprise is near its threshold at some time: all candidates, and those that enter the directory. */
export function isWatched(earner: Earner): boolean {
  return earner.role !== undefined || earner.anchor?.course.kind === 'enters';
}

/** The statement of 2022 that an enterprise volunteered, as the reckoning reads it. */
export function statementOf2022(earner: Earner): Declared {
  return { from: '2022-01-01', through: '2022-12-31', revenue: earner.revenue[2022] };
}

/** The quarters that an enterprise declared for tax; the same every time it is asked. */
export function spansOf(context: DemoContext, earner: Earner): readonly Span[] {
  const chance = context.chance.part(`enterprises/quarters/${earner.id}`);
  return ([2023, 2024] as const).flatMap((year) => {
    const open = QUARTERS.filter((quarter) => earner.openedOn < `${year}-${LAST_DAYS[quarter - 1]}`);
    const weights = earner.role === `stopped-${year}` ? FRONT_LOADED : QUARTER_WEIGHTS;
    const parts = apportion(earner.revenue[year], open.map((quarter) => (weights[quarter - 1] ?? 25) * (0.94 + chance.next() * 0.12)));
    return open.map((quarter, index): Span => {
      const start = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
      return {
        year, key: `${year}q${quarter}`, title: `${year}年第${quarter}季度`, from: earner.openedOn > start ? earner.openedOn : start, through: `${year}-${LAST_DAYS[quarter - 1]}`, revenue: parts[index] ?? 0,
        reported: reportDays(year, quarter), preliminary: year === 2024 && quarter === 4,
      };
    });
  });
}

// Declarations are due in the month after the quarter; the last one of 2024 would come too late for the year's report.
function reportDays(year: number, quarter: number): readonly [Day, Day] {
  if (quarter === 1) return [`${year}-04-10`, `${year}-04-19`];
  if (quarter === 2) return [`${year}-07-08`, `${year}-07-17`];
  if (quarter === 3) return [`${year}-10-12`, `${year}-10-24`];
  return year === 2023 ? ['2024-01-08', '2024-01-18'] : ['2024-12-23', '2024-12-27'];
}

function declaration(context: DemoContext, chance: Chance, earner: Earner, span: Span): Step {
  const at = context.officeTime(dayBetween(chance, ...span.reported));
  const source = span.preliminary ? '10、11月增值税申报表和12月已开票数' : '增值税及附加税费申报表';
  return {
    at, by: chance.pick(context.staffWith('tax-liaison')), do: 'create', register: 'annual-finance', id: `finance-${earner.id.slice(9)}-${span.key}`,
    set: {
      name: `${earner.name} ${span.title}`, operator: earner.id, year: String(span.year), basis: 'tax', span: 'quarter', from: span.from, through: span.through, revenue: span.revenue,
      taxes: Math.round(span.revenue * (0.012 + chance.next() * 0.033)), employees: earner.employees, preliminary: span.preliminary, reportedOn: dayOf(at), document: `${source}（${span.title}，演示）`,
    },
  };
}

function volunteered(context: DemoContext, chance: Chance, earner: Earner): Step {
  const at = context.officeTime(TAKEN_OVER);
  const { from, through, revenue } = statementOf2022(earner);
  return {
    at, by: chance.pick(context.staffWith('enterprise-officer')), do: 'create', register: 'annual-finance', id: `finance-${earner.id.slice(9)}-2022v`,
    set: {
      name: `${earner.name} 2022年（企业提供）`, operator: earner.id, year: '2022', basis: 'volunteered', span: 'year', from, through, revenue, employees: earner.employees,
      totalAssets: Math.round(revenue * (0.5 + chance.next() * 0.9)), preliminary: false, reportedOn: dayOf(at), document: '企业提供的2022年度财务报表（演示）',
    },
  };
}

// The small ones settle once a year by the end of May.
function* yearly(context: DemoContext, chance: Chance, earner: Earner): Iterable<Step> {
  for (const year of [2023, 2024] as const) {
    const revenue = earner.revenue[year];
    if (revenue === 0) continue;
    const at = context.officeTime(year === 2023 ? dayBetween(chance, '2024-04-08', '2024-05-30') : dayBetween(chance, '2024-12-16', '2024-12-27'));
    const preliminary = year === 2024;
    yield {
      at, by: chance.pick(context.staffWith('tax-liaison')), do: 'create', register: 'annual-finance', id: `finance-${earner.id.slice(9)}-${year}`,
      set: {
        name: `${earner.name} ${year}年`, operator: earner.id, year: String(year), basis: 'tax', span: 'year',
        from: earner.openedOn > `${year}-01-01` ? earner.openedOn : `${year}-01-01`, through: `${year}-12-31`, revenue, taxes: Math.round(revenue * (0.008 + chance.next() * 0.02)),
        ...(chance.luck(0.6) ? { totalAssets: Math.round(revenue * (0.4 + chance.next())) } : {}), employees: earner.employees, preliminary, reportedOn: dayOf(at),
        document: preliminary ? '前三季度申报数和四季度已开票数（演示）' : '企业所得税年度纳税申报表（演示）',
      },
    };
  }
}
