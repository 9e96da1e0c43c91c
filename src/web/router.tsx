import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parseRegisterSearch } from './registers/register-search.ts';
import { parseAuditSearch } from './administration/audit-search.ts';
import { parseDeskSearch } from './my-desk/desk-search.ts';
import { parseSearch, stringifySearch } from './search-text.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';

/** Search parameters as they stand in an address. */
type Search = Readonly<Record<string, unknown>>;

const optionalText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const ofPeriod = (search: Search): { period?: string } => ({ period: optionalText(search.period) });

const firstRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', validateSearch: ofPeriod, component: lazyRouteComponent(() => import('./my-desk/first-page.tsx'), 'FirstPage') });
const cockpitRoute = createRoute({ getParentRoute: () => rootRoute, path: '/cockpit', validateSearch: ofPeriod, component: lazyRouteComponent(() => import('./cockpit/cockpit-page.tsx'), 'CockpitPage') });
const myDeskRoute = createRoute({ getParentRoute: () => rootRoute, path: '/desk', validateSearch: parseDeskSearch, component: lazyRouteComponent(() => import('./my-desk/my-desk-page.tsx'), 'MyDeskPage') });
const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desks/$desk',
  component: lazyRouteComponent(() => import('./desks/desk-page.tsx'), 'DeskPage'),
});
const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/$register',
  validateSearch: parseRegisterSearch,
  component: lazyRouteComponent(() => import('./registers/register-page.tsx'), 'RegisterPage'),
});
const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/$register/import',
  validateSearch: (search: Search): { import?: string } => ({ import: optionalText(search.import) }),
  component: lazyRouteComponent(() => import('./sheets/import-page.tsx'), 'ImportPage'),
});
const importsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/imports', component: lazyRouteComponent(() => import('./sheets/imports-page.tsx'), 'ImportsPage') });
const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/registers/$register/$record',
  component: lazyRouteComponent(() => import('./records/record-page.tsx'), 'RecordPage'),
});
const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators/$desk/$name',
  validateSearch: (search: Search): { period?: string } => ({ period: optionalText(search.period) }),
  component: lazyRouteComponent(() => import('./indicators/indicator-page.tsx'), 'IndicatorPage'),
});
const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report',
  component: lazyRouteComponent(() => import('./report/report-page.tsx'), 'ReportPage'),
});

const usersRoute = createRoute({ getParentRoute: () => rootRoute, path: '/administration/users', component: lazyRouteComponent(() => import('./administration/users-page.tsx'), 'UsersPage') });
const unitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/units',
  validateSearch: (search: Search): { unit?: string } => ({ unit: optionalText(search.unit) }),
  component: lazyRouteComponent(() => import('./administration/units-page.tsx'), 'UnitsPage'),
});
const auditRoute = createRoute({ getParentRoute: () => rootRoute, path: '/administration/audit', validateSearch: parseAuditSearch, component: lazyRouteComponent(() => import('./administration/audit-page.tsx'), 'AuditPage') });
const jobsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/administration/jobs', component: lazyRouteComponent(() => import('./administration/jobs-page.tsx'), 'JobsPage') });
const criteriaRoute = createRoute({ getParentRoute: () => rootRoute, path: '/administration/criteria', component: lazyRouteComponent(() => import('./administration/criteria-page.tsx'), 'CriteriaPage') });
const districtRoute = createRoute({ getParentRoute: () => rootRoute, path: '/administration/district', component: lazyRouteComponent(() => import('./administration/district-page.tsx'), 'DistrictPage') });
const holidaysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/administration/holidays',
  validateSearch: (search: Search): { year?: number } => (/^20\d\d$/.test(String(search.year)) ? { year: Number(search.year) } : {}),
  component: lazyRouteComponent(() => import('./administration/holidays-page.tsx'), 'HolidaysPage'),
});

// Without a session every address shows the sign-in; this one is for who remembers it.
const signInRoute = createRoute({ getParentRoute: () => rootRoute, path: '/sign-in', beforeLoad: () => { throw redirect({ to: '/' }); } });

const routeTree = rootRoute.addChildren([firstRoute, cockpitRoute, myDeskRoute, deskRoute, registerRoute, importRoute, importsRoute, recordRoute, indicatorRoute, reportRoute, usersRoute, unitsRoute, auditRoute, jobsRoute, holidaysRoute, criteriaRoute, districtRoute, signInRoute]);

/** The workbench's pages; each loads its own code when it is first opened. */
export const router = createRouter({ routeTree, parseSearch, stringifySearch, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
