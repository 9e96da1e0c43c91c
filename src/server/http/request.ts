import { z } from 'zod';
import { DUE_BANDS } from '#kernel/desk/task-band.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import { MOST_SELECTED } from '#kernel/desk/wire.ts';
import { TestText } from '#kernel/register/list-view.ts';
import { findBrokenText } from './broken-text.ts';

/** Reads a part of a request by its schema. @throws DistrictError `request/invalid` that says what is wrong. */
export function readRequest<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) {
    const broken = findBrokenText(parsed.data);
    if (broken !== undefined) throw new DistrictError('request/invalid', { problems: [`${broken || '请求'}：含有空字符或不完整的字符`] });
    return parsed.data;
  }
  const problems = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || '请求'}：${issue.message}`);
  throw new DistrictError('request/invalid', { problems });
}

/** A condition from outside: the closed grammar of the kernel, with limits on its size. */
export const ConditionRequest = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,47}(\.[a-z][A-Za-z0-9]{0,47})?$/), TestText).refine((condition) => Object.keys(condition).length <= 20, '条件最多 20 个');

const JsonText = z.string().max(8000).transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: '应为 JSON' });
    return z.NEVER;
  }
});

/** `GET …/records` */
export const ListRequest = z.strictObject({
  q: z.string().max(200).default(''),
  where: JsonText.pipe(ConditionRequest).default({}),
  sort: z.string().max(200).default('-changedAt'),
  after: z.string().max(6000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  count: z.enum(['none', 'capped', 'exact']).default('capped'),
});

/** `GET …/count` */
export const CountRequest = ListRequest.pick({ q: true, where: true }).extend({ count: z.enum(['capped', 'exact']).default('capped') });

/** `GET …/totals` */
export const TotalsRequest = ListRequest.pick({ q: true, where: true });

/** `POST …/actions` */
export const ActionsRequest = z.strictObject({ ids: z.array(RecordId).min(1).max(MOST_SELECTED) });

/** `GET /api/indicators…` */
export const PeriodRequest = z.strictObject({ period: z.string().max(10).optional() });

/** `GET …/evidence` */
export const EvidenceRequest = z.strictObject({
  period: z.string().max(10).optional(),
  side: z.enum(['numerator', 'denominator']).default('numerator'),
  term: z.coerce.number().int().min(0).max(20).default(0),
  after: z.string().max(64).default(''),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const Body = z.record(z.string().max(48), z.unknown());

const onBehalfOf = RecordId.optional();

/** `GET /api/tasks` */
export const TaskRequest = z.strictObject({ band: z.enum([...DUE_BANDS, 'waiting']).optional(), register: z.string().max(48).optional(), after: z.string().max(2000).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** `GET /api/notices` */
export const NoticeRequest = z.strictObject({ unread: z.enum(['true', 'false']).default('false'), after: z.string().max(2000).optional(), limit: z.coerce.number().int().min(1).max(200).default(20) });

/** `POST /api/notices/read` */
export const NoticeReadRequest = z.strictObject({ ids: z.array(RecordId).min(1).max(200) });

/** `POST /api/commands` */
export const CommandRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('create'), register: z.string().max(48), id: RecordId.optional(), set: Body, onBehalfOf }),
  z.strictObject({ do: z.literal('update'), register: z.string().max(48), id: RecordId, expect: z.number().int().optional(), set: Body, reason: z.string().max(2000).optional(), onBehalfOf }),
  z.strictObject({ do: z.literal('act'), register: z.string().max(48), id: RecordId, expect: z.number().int().optional(), task: z.string().max(200).optional(), action: z.string().max(48), form: Body.optional(), reason: z.string().max(2000).optional(), onBehalfOf }),
]);

/** `POST /api/report/check` */
export const ReportRequest = z.strictObject({ text: z.string().max(8_000_000), period: z.string().max(10).optional() });

/** `GET /api/search` */
export const SearchRequest = z.strictObject({ q: z.string().max(100) });

/** `POST /api/reveals` */
export const RevealRequest = z.strictObject({ register: z.string().max(48), id: RecordId, field: z.string().max(48), reason: z.string().max(500) });

/** `GET /api/journal` */
export const JournalRequest = z.strictObject({
  actor: z.string().max(200).optional(),
  register: z.string().max(48).optional(),
  record: z.string().max(64).optional(),
  act: z.string().max(48).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
