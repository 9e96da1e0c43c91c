import type { AssessmentInputs, DirectRoute } from '#desks/enterprises/assessment-inputs.ts';
import type { Chance } from '#kernel/chance/chance.ts';

/** The schemes that the desk scores. */
export type Scheme = 'tech-sme' | 'innovative-sme' | 'specialised';

/** What an enterprise fills in, drawn so that it is likely to be strong or weak; the desk's own table decides. */
export function drawInputs(chance: Chance, scheme: Scheme, size: { readonly revenue: number; readonly employees: number }, strong: boolean, route?: DirectRoute): AssessmentInputs {
  const { revenue, employees } = size;
  const share = (low: number, high: number): number => low + chance.next() * (high - low);
  const common = {
    employees, revenue,
    rdStaff: Math.max(strong ? 1 : 0, Math.round(employees * (strong ? share(0.2, 0.5) : share(0, 0.22)))),
    rdExpense: yuan(revenue * (strong ? share(0.045, 0.13) : share(0.004, 0.04))),
    classOne: chance.luck(strong ? 0.35 : 0.05) ? chance.whole(1, 3) : 0,
    classTwo: strong ? chance.whole(2, 12) : chance.whole(0, 4),
    clean: strong || chance.luck(0.95),
    ...(route ? { route } : {}),
  };
  if (scheme === 'tech-sme') {
    return { ...common, costs: yuan(revenue * share(0.82, 1.05)), assets: yuan(revenue * share(0.5, 1.6)), resident: true, allowedProducts: true };
  }
  const assets = yuan(revenue * share(0.6, 1.5));
  const more = {
    ...common, assets,
    liabilities: yuan(assets * (strong ? share(0.25, 0.56) : share(0.4, 0.85))),
    mainRevenue: yuan(revenue * (strong ? share(0.72, 0.99) : share(0.5, 0.9))),
    growth: Number((strong ? share(6, 24) : share(-12, 9)).toFixed(1)),
    classOneOwn: common.classOne > 0 && chance.luck(0.7) ? common.classOne : 0,
    classOneHigh: strong && common.classOne > 1 && chance.luck(0.4) ? 1 : 0,
  };
  if (scheme === 'innovative-sme') return { ...more, productField: chance.luck(strong ? 0.8 : 0.4) ? 'emerging' : 'other' };
  return {
    ...more,
    netProfit: yuan(revenue * (strong ? share(0.05, 0.14) : share(-0.03, 0.06))),
    yearsInField: strong ? chance.whole(4, 12) : chance.whole(1, 7),
    productField: strong ? chance.pick(['gap-filling', 'basic', 'basic'] as const) : chance.pick(['basic', 'other', 'other'] as const),
    digitalLevel: strong ? chance.whole(2, 3) : chance.whole(1, 2),
    qualityMarks: strong ? chance.whole(1, 3) : chance.whole(0, 2),
    localFeatures: strong ? chance.whole(1, 3) : chance.whole(0, 2),
    institution: strong ? chance.pick(['province', 'city', 'city'] as const) : chance.pick(['city', 'below', 'none', 'none'] as const),
  };
}

function yuan(fen: number): number {
  return Math.round(fen / 100) * 100;
}
