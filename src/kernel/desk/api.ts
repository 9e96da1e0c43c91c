import type { AccountWire, SecondFactorWire, SessionWire, SignInAnswer, SignInOptions } from '../access/sign-in-wire.ts';
import type { TokenScope } from '../access/token-scope.ts';
import type { TokenMade, TokenPage, TokenWire } from '../access/token-wire.ts';
import type { CodeListLoadWire } from '../code-list/code-list-wire.ts';
import type { CriteriaList, CriterionPreview } from '../criterion/criteria-wire.ts';
import type { DeliveryPage, DeliveryState, DeliveryWire, WebhookChange, WebhookMade, WebhookPage, WebhookWire } from '../exchange/webhook-wire.ts';
import type { ExchangeOverview, MessagePage, MessageWire } from '../exchange/wire.ts';
import type { FieldDay } from '../field-work/day-wire.ts';
import type { SyncAnswer, SyncRequest } from '../field-work/message.ts';
import type { FieldValue } from '../field/field.ts';
import type { CalendarAddressWire, CalendarFeedWire } from './feed-wire.ts';
import type { ExportWire, ImportPage, ImportWire, PreviewWire } from '../sheet/sheet-wire.ts';
import type { AttachmentPage, AttachmentWire, CommentPage, CommentWire, NewAttachment, ReaderList } from '../file/hanging-wire.ts';
import type { DeskSide } from './desk-wire.ts';
import type { ActionsFor, Catalogue, CommandResult, Count, Counting, EvidencePage, IndicatorList, IndicatorPage, JournalPage, MapLayers, RecordPage, RecordPageWire, RecordWire, RevealResult, SearchResult, TaskPage, Totals } from './wire.ts';
import type { NoticeWishBody, NoticeWishWire } from './wish-wire.ts';

/** A change as `POST /api/commands` takes it; `null` empties a field. */
export type CommandBody = {
  readonly do: 'create' | 'update' | 'act';
  readonly register: string;
  readonly id?: string;
  readonly expect?: number;
  readonly set?: Readonly<Record<string, FieldValue | null>>;
  readonly action?: string;
  readonly task?: string;
  readonly form?: Readonly<Record<string, FieldValue>>;
  readonly reason?: string;
  readonly onBehalfOf?: string;
};

type Page = { readonly after?: string | undefined; readonly limit?: number | undefined };
type Period = { readonly period?: string };
type Values = Readonly<Record<string, FieldValue>>;
type NewToken = { readonly name: string; readonly holder: string; readonly grants: TokenScope; readonly until: string; readonly networks?: readonly string[] };
type NewWebhook = { readonly name: string; readonly holder: string; readonly address: string; readonly changes: readonly WebhookChange[]; readonly withRecord?: boolean };

/** What each route takes and answers: the one table by which the workbench asks and the server is tested. */
export type Api = {
  'GET /api/catalogue': { answer: Catalogue };
  'GET /api/registers/:register/records': { query: Page & { readonly q?: string | undefined; readonly where?: string | undefined; readonly sort?: string | undefined; readonly count?: 'none' | Counting | undefined }; answer: RecordPage };
  'GET /api/registers/:register/count': { query: { readonly q?: string | undefined; readonly where?: string | undefined; readonly count?: Counting | undefined }; answer: Count };
  'GET /api/registers/:register/totals': { query: { readonly q?: string | undefined; readonly where?: string | undefined }; answer: Totals };
  'POST /api/registers/:register/actions': { body: { readonly ids: readonly string[] }; answer: ActionsFor };
  'GET /api/registers/:register/records/:record': { answer: RecordPageWire };
  'POST /api/registers/:register/records': { body: Values; answer: RecordWire };
  'POST /api/registers/:register/records/:record/actions/:action': { body: Pick<CommandBody, 'form' | 'reason' | 'task' | 'onBehalfOf'>; answer: RecordWire };
  'POST /api/commands': { body: CommandBody; answer: CommandResult };
  'POST /api/reveals': { body: { readonly register: string; readonly id: string; readonly field: string; readonly reason: string }; answer: RevealResult };
  'GET /api/registers/:register/records/:record/attachments': { query: Page; answer: AttachmentPage };
  'POST /api/registers/:register/records/:record/attachments': { body: NewAttachment; answer: AttachmentWire };
  'POST /api/registers/:register/records/:record/attachments/:attachment/withdraw': { body: { readonly reason: string }; answer: AttachmentWire };
  'GET /api/registers/:register/records/:record/comments': { query: Page; answer: CommentPage };
  'POST /api/registers/:register/records/:record/comments': { body: { readonly text: string; readonly mentions?: readonly string[] }; answer: CommentWire };
  'POST /api/registers/:register/records/:record/comments/:comment/withdraw': { body: Record<string, never>; answer: CommentWire };
  'GET /api/registers/:register/records/:record/readers': { query: { readonly q: string }; answer: ReaderList };
  'GET /api/search': { query: { readonly q: string }; answer: SearchResult };
  'GET /api/tasks': { query: Page & { readonly band?: string | undefined; readonly register?: string | undefined }; answer: TaskPage };
  'GET /api/desk': { answer: DeskSide };
  'GET /api/map': { answer: MapLayers };
  'GET /api/journal': { query: Page & Partial<Record<'actor' | 'register' | 'record' | 'act' | 'from' | 'until', string>>; answer: JournalPage };
  'GET /api/criteria': { answer: CriteriaList };
  'POST /api/criteria/:criterion/preview': { body: { readonly from: string; readonly until?: string; readonly value: string }; answer: CriterionPreview };
  'POST /api/code-lists/:list': { body: { readonly rows: readonly Readonly<Record<string, string | number>>[] } | { readonly tsv: string }; answer: CodeListLoadWire };
  'GET /api/indicators': { query: Period; answer: IndicatorList };
  'GET /api/indicators/:desk/:name': { query: Period; answer: IndicatorPage };
  'GET /api/indicators/:desk/:name/evidence': { query: Period & Page & { readonly side?: string; readonly term?: number }; answer: EvidencePage };
  'GET /api/sign-in': { answer: SignInOptions };
  'POST /api/sign-in': { body: { readonly login: string; readonly password: string }; answer: SignInAnswer };
  'POST /api/sign-in/code': { body: { readonly code: string }; answer: SignInAnswer };
  'POST /api/sign-in/first-run': { body: { readonly code: string; readonly login: string; readonly name: string; readonly password: string }; answer: SignInAnswer };
  'POST /api/sign-in/single-sign-on': { body: { readonly back: string }; answer: { readonly location: string } };
  'POST /api/sign-out': { body: { readonly everywhere: boolean }; answer: { readonly signedOut: true } };
  'GET /api/account': { answer: AccountWire };
  'GET /api/account/sessions': { answer: { readonly sessions: readonly SessionWire[] } };
  'POST /api/account/sessions/end': { body: { readonly session: string } | { readonly others: true }; answer: { readonly ended: number } };
  'POST /api/account/password': { body: { readonly present: string; readonly next: string }; answer: { readonly changed: true } };
  'POST /api/account/second-factor': { body: { readonly password: string }; answer: SecondFactorWire };
  'POST /api/account/second-factor/confirm': { body: { readonly code: string }; answer: { readonly secondFactor: true } };
  'POST /api/account/second-factor/drop': { body: { readonly password: string }; answer: { readonly secondFactor: false } };
  'GET /api/account/calendar': { answer: CalendarFeedWire };
  'POST /api/account/calendar': { body: Record<string, never>; answer: CalendarAddressWire };
  'POST /api/account/calendar/withdraw': { body: Record<string, never>; answer: { readonly withdrawn: true } };
  'GET /api/account/notices': { answer: NoticeWishWire };
  'POST /api/account/notices': { body: NoticeWishBody; answer: NoticeWishWire };
  'GET /api/imports': { query: Page; answer: ImportPage };
  'GET /api/imports/:import': { answer: ImportWire };
  'GET /api/imports/:import/preview': { answer: PreviewWire };
  'POST /api/imports/:import/start': { body: Record<string, never>; answer: ImportWire };
  'POST /api/imports/:import/stop': { body: Record<string, never>; answer: ImportWire };
  'GET /api/exports/:watch': { answer: ExportWire };
  'GET /api/field/day': { answer: FieldDay };
  'POST /api/field/sync': { body: SyncRequest; answer: SyncAnswer };
  'GET /api/report/sample': { answer: { readonly text: string } };
  'GET /api/exchange': { answer: ExchangeOverview };
  'GET /api/exchange/connectors/:connector/messages': { query: Page & { readonly state?: string }; answer: MessagePage };
  'POST /api/exchange/messages/:message/retry': { body: Record<string, never>; answer: MessageWire };
  'POST /api/exchange/messages/:message/discard': { body: { readonly reason: string }; answer: MessageWire };
  'GET /api/tokens': { query: Page; answer: TokenPage };
  'POST /api/tokens': { body: NewToken; answer: TokenMade };
  'POST /api/tokens/:token/revoke': { body: Record<string, never>; answer: TokenWire };
  'GET /api/webhooks': { query: Page; answer: WebhookPage };
  'POST /api/webhooks': { body: NewWebhook; answer: WebhookMade };
  'POST /api/webhooks/:webhook/secret': { body: Record<string, never>; answer: WebhookMade };
  'POST /api/webhooks/:webhook/stop': { body: Record<string, never>; answer: WebhookWire };
  'POST /api/webhooks/:webhook/start': { body: Record<string, never>; answer: WebhookWire };
  'GET /api/webhooks/:webhook/deliveries': { query: Page & { readonly state?: DeliveryState }; answer: DeliveryPage };
  'POST /api/webhooks/:webhook/deliveries/:delivery/retry': { body: Record<string, never>; answer: DeliveryWire };
};

/** Whether a route reads, changes something, or runs a command, which is carried out once for each `Idempotency-Key`. */
export type RouteKind = 'reads' | 'changes' | 'commands';

/** All routes of the table; the compiler checks that none is missing. */
export const API_ROUTES: { readonly [R in keyof Api]: RouteKind } = {
  'GET /api/catalogue': 'reads', 'GET /api/registers/:register/records': 'reads', 'GET /api/registers/:register/count': 'reads', 'GET /api/registers/:register/totals': 'reads', 'POST /api/registers/:register/actions': 'reads', 'GET /api/registers/:register/records/:record': 'reads', 'POST /api/registers/:register/records': 'commands',
  'GET /api/registers/:register/records/:record/attachments': 'reads', 'POST /api/registers/:register/records/:record/attachments': 'commands', 'POST /api/registers/:register/records/:record/attachments/:attachment/withdraw': 'commands',
  'GET /api/registers/:register/records/:record/comments': 'reads', 'POST /api/registers/:register/records/:record/comments': 'commands', 'POST /api/registers/:register/records/:record/comments/:comment/withdraw': 'commands',
  'GET /api/registers/:register/records/:record/readers': 'reads',
  'POST /api/registers/:register/records/:record/actions/:action': 'commands', 'POST /api/commands': 'commands', 'POST /api/reveals': 'commands', 'GET /api/search': 'reads', 'GET /api/tasks': 'reads', 'GET /api/desk': 'reads', 'GET /api/map': 'reads',
  'GET /api/journal': 'reads', 'GET /api/criteria': 'reads', 'POST /api/criteria/:criterion/preview': 'reads', 'POST /api/code-lists/:list': 'changes', 'GET /api/indicators': 'reads', 'GET /api/indicators/:desk/:name': 'reads', 'GET /api/indicators/:desk/:name/evidence': 'reads', 'GET /api/sign-in': 'reads', 'POST /api/sign-in': 'changes',
  'POST /api/sign-in/code': 'changes', 'POST /api/sign-in/first-run': 'changes', 'POST /api/sign-in/single-sign-on': 'changes', 'POST /api/sign-out': 'changes', 'GET /api/account': 'reads', 'GET /api/account/sessions': 'reads',
  'POST /api/account/sessions/end': 'changes', 'POST /api/account/password': 'changes', 'POST /api/account/second-factor': 'changes', 'POST /api/account/second-factor/confirm': 'changes', 'POST /api/account/second-factor/drop': 'changes',
  'GET /api/imports': 'reads', 'GET /api/imports/:import': 'reads', 'GET /api/imports/:import/preview': 'reads', 'POST /api/imports/:import/start': 'changes', 'POST /api/imports/:import/stop': 'changes', 'GET /api/exports/:watch': 'reads',
  'GET /api/account/calendar': 'reads', 'POST /api/account/calendar': 'changes', 'POST /api/account/calendar/withdraw': 'changes', 'GET /api/account/notices': 'reads', 'POST /api/account/notices': 'changes',
  'GET /api/report/sample': 'reads', 'GET /api/exchange': 'reads', 'GET /api/exchange/connectors/:connector/messages': 'reads', 'POST /api/exchange/messages/:message/retry': 'changes',
  'GET /api/field/day': 'reads', 'POST /api/field/sync': 'changes',
  'POST /api/exchange/messages/:message/discard': 'changes', 'GET /api/tokens': 'reads', 'POST /api/tokens': 'commands', 'POST /api/tokens/:token/revoke': 'commands', 'GET /api/webhooks': 'reads', 'POST /api/webhooks': 'commands',
  'POST /api/webhooks/:webhook/secret': 'commands', 'POST /api/webhooks/:webhook/stop': 'commands', 'POST /api/webhooks/:webhook/start': 'commands', 'GET /api/webhooks/:webhook/deliveries': 'reads',
  'POST /api/webhooks/:webhook/deliveries/:delivery/retry': 'changes',
};

type NamesIn<R> = R extends `${string}:${infer Name}/${infer Rest}` ? Name | NamesIn<`/${Rest}`> : R extends `${string}:${infer Name}` ? Name : never;
type Given<R, A> = ([NamesIn<R>] extends [never] ? unknown : { readonly params: Readonly<Record<NamesIn<R>, string>> }) & Omit<A, 'answer'>;

/** What a call of a route of a table gives along: the names in its path, its query and its body. */
export type Asked<Table, R extends keyof Table> = Given<R, Table[R]>;

/** What a route of a table answers. */
export type Answer<Table, R extends keyof Table> = Table[R] extends { answer: infer A } ? A : never;

/** A call without its types: what a path is made of and what is sent along. */
export type PlainCall = { readonly params?: Readonly<Record<string, string>>; readonly query?: Readonly<Record<string, string | number | undefined>>; readonly body?: unknown };

/** The method and the address of a call. */
export function addressOf(route: string, { params = {}, query = {} }: PlainCall): { readonly method: string; readonly path: string } {
  const [method = '', pattern = ''] = route.split(' ');
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const path = pattern.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return { method, path: given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path };
}
