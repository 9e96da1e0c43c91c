import { readFileSync } from 'node:fs';
import type { Demonstration } from '#kernel/desk/district-pack.ts';
import { readServiceItems } from '../items/service-items.ts';
import { DEMO_PASSWORD, DEMO_TOUR, demoAccounts } from './accounts.ts';
import { demoOrders } from './orders.ts';
import { DEMO_SEED } from './year.ts';

/** The demonstration of the district: 2023 and 2024. */
export const XICHENG_DEMONSTRATION: Demonstration = {
  seed: DEMO_SEED,
  period: '2024',
  orders: demoOrders,
  password: DEMO_PASSWORD,
  tour: DEMO_TOUR,
  accounts: demoAccounts(),
  report: readFileSync(new URL('../report-sample.txt', import.meta.url), 'utf8'),
  serviceItems: readServiceItems(),
};
