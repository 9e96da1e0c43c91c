import { API_ROUTES, type Api, type RouteKind } from '#kernel/desk/api.ts';
import type { ReportCheck } from '../report/report-check.ts';

/** The routes that the workbench asks: the platform's, and those of desks whose answers the kernel doesn't know. */
export type WebApi = Api & {
  'POST /api/report/check': { body: { readonly text: string }; answer: ReportCheck };
};

/** What each of them does. */
export const WEB_ROUTES: { readonly [R in keyof WebApi]: RouteKind } = { ...API_ROUTES, 'POST /api/report/check': 'reads' };
