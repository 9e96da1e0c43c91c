import type { DemoAccount } from '#kernel/desk/district-pack.ts';
import { holdersOf } from './duty-holders.ts';
import { DEMO_DUTIES } from './year.ts';

/** The one password of all demonstration accounts; it is shown on the sign-in page and opens nothing else. */
export const DEMO_PASSWORD = 'xicheng-yanshi';

/** The account that has every duty, for a walk through all desks. */
export const DEMO_TOUR = { login: 'demo', name: '演示账号' } as const;

/** One duty for each role that the demonstration shows, and the login under which it is shown. */
const ROLES: readonly (readonly [login: string, duty: string])[] = [
  ['leader', 'district-leader'],
  ['window', 'window'],
  ['project-officer', 'project-officer'],
  ['enterprise-officer', 'enterprise-officer'],
  ['inspector', 'inspector-market'],
  ['collector', 'collector'],
  ['mediator', 'mediator'],
  ['water-dispatcher', 'water-dispatcher'],
  ['statistician', 'statistician'],
  ['administrator', 'administrator'],
  ['security-administrator', 'security-administrator'],
  ['audit-administrator', 'audit-administrator'],
];

/** The accounts of the demonstration; a role whose desk the district does not have is left out. */
export function demoAccounts(): readonly DemoAccount[] {
  const holders = holdersOf(DEMO_DUTIES);
  return ROLES.flatMap(([login, duty]) => {
    const holder = holders.find((one) => one.duty === duty);
    return holder ? [{ login, staff: holder.id, name: holder.name, title: holder.title, unit: holder.unit }] : [];
  });
}
