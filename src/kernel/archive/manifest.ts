import { z } from 'zod';
import { Period } from './retention.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const At = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** What a package holds and why it is kept (docs/formats/archive-package.md). */
export const Manifest = z.strictObject({
  format: z.literal('shali-archive'),
  version: z.literal(1),
  number: z.string().min(1).max(120),
  district: z.string().max(63),
  demonstration: z.boolean(),
  register: Id,
  record: Id,
  recordVersion: z.number().int().min(1),
  closedOn: Day,
  retention: z.strictObject({ period: Period, keptUntil: Day.optional(), document: z.string().min(1).max(200) }),
  archivedAt: At,
  archivedBy: z.string().min(1).max(120),
  /** Fields whose values stand sealed: they open only with a key that the district holds until the person is erased. */
  sealed: z.array(z.string()),
  /** Documents that the record names, by the hash of their content. */
  documents: z.array(z.strictObject({ field: z.string(), name: z.string(), sha256: Hex32, path: z.string().optional() })),
  log: z.strictObject({ origin: z.string().min(1), size: z.number().int().min(1), root: Hex32 }),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.number().int().min(0), sha256: Hex32 })).min(1),
});

/** What a package holds and why it is kept. */
export type Manifest = z.infer<typeof Manifest>;

/** One entry of the record's journal, with what proves that it stands in the log. */
export const ArchivedEntry = z.strictObject({
  id: Id,
  position: z.number().int().min(0),
  version: z.number().int().min(1),
  at: At,
  act: z.string().min(1).max(48),
  actor: z.string(),
  actorName: z.string(),
  /** The person for whom a deputy acted. */
  onBehalfOf: z.string().optional(),
  reason: z.string().optional(),
  /** The public form, exactly as it stands in the log. */
  public: z.string(),
  /** The entry's own key, from which the salts of its commitments follow. */
  key: Hex32,
  payload: z.record(z.string(), z.unknown()),
  /** The audit path from the leaf upwards. */
  proof: z.array(Hex32),
});

/** One entry of the record's journal, with what proves that it stands in the log. */
export type ArchivedEntry = z.infer<typeof ArchivedEntry>;

/** The record as it stood when it was archived. */
export const ArchivedRecord = z.strictObject({ register: Id, record: Id, version: z.number().int().min(1), unit: z.string().optional(), state: z.string().optional(), values: z.record(z.string(), z.unknown()) });

/** A line of the timeline, for whoever reads the package without a program. */
export const ArchivedStep = z.strictObject({
  entry: Id, version: z.number().int().min(1), at: At, actor: z.strictObject({ id: z.string(), name: z.string() }), act: z.string(), title: z.strictObject({ zh: z.string(), en: z.string() }),
  reason: z.string().optional(),
  changes: z.array(z.strictObject({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() })),
});
