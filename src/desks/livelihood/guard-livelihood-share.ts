import type { Day } from '#kernel/field/day.ts';

/** A payment, with whether its budget line is livelihood. */
export type Payment = { readonly paidOn: Day; readonly amount: number; readonly livelihood: boolean };

/** The year to a month's end: what was paid, the livelihood share in percent, and whether it fell below the floor. */
export type MonthGuard = { readonly month: string; readonly paid: number; readonly livelihood: number; readonly share: number; readonly alarm: boolean };

/**
 * Watches the livelihood share of a year's spending month by month, on the amounts accumulated since January: a single
 * month says little, since salaries and projects are paid unevenly. Months without payments are left out.
 */
export function guardLivelihoodShare(payments: readonly Payment[], year: string, floor: number): readonly MonthGuard[] {
  const guards: MonthGuard[] = [];
  let paid = 0;
  let livelihood = 0;
  for (let number = 1; number <= 12; number += 1) {
    const month = `${year}-${String(number).padStart(2, '0')}`;
    const own = payments.filter((payment) => payment.paidOn.startsWith(month));
    if (own.length === 0) continue;
    for (const payment of own) {
      paid += payment.amount;
      if (payment.livelihood) livelihood += payment.amount;
    }
    const share = paid === 0 ? 0 : (livelihood / paid) * 100;
    guards.push({ month, paid, livelihood, share, alarm: share < floor });
  }
  return guards;
}
