import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import type { WebWord } from '../language/zh-cn.ts';

/** A page of the administration, and the administrators to whom it belongs. */
export type AdministrationPage = { readonly href: string; readonly title: WebWord; readonly duties: readonly string[] };

const { system, security, audit } = ADMINISTRATORS;

/** The pages in the order of the navigation. Each administrator sees what he may do; the server holds to it by itself. */
export const ADMINISTRATION_PAGES: readonly AdministrationPage[] = [
  { href: '/administration/users', title: 'admin.users', duties: [system] },
  { href: '/administration/units', title: 'admin.units', duties: [system, security] },
  { href: '/administration/criteria', title: 'admin.criteria', duties: [system] },
  { href: '/administration/holidays', title: 'admin.holidays', duties: [system] },
  { href: '/administration/jobs', title: 'admin.jobs', duties: [system] },
  { href: '/administration/audit', title: 'admin.audit', duties: [audit] },
  { href: '/administration/district', title: 'admin.district', duties: [system, security, audit] },
];

/** The pages that somebody with these duties may open. */
export function administrationPagesOf(duties: readonly string[]): readonly AdministrationPage[] {
  return ADMINISTRATION_PAGES.filter((page) => page.duties.some((one) => duties.includes(one)));
}
