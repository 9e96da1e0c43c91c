import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Command } from '#kernel/command/command.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { RecordId } from '#kernel/field/kinds.ts';
import { readRequest } from './request.ts';
import { runRequested } from './run-command.ts';
import { SCOPED, type Site } from './site.ts';

const Path = z.object({ register: z.string().max(48) });
const OnePath = Path.extend({ record: RecordId });
const ActionPath = OnePath.extend({ action: z.string().max(48) });
const Values = z.record(z.string().max(48), z.unknown());
const ActionBody = z.strictObject({ form: Values.default({}), reason: z.string().max(2000).optional(), task: z.string().max(200).optional(), onBehalfOf: RecordId.optional() });

/** A record's version as an entity tag. */
export function etagOf(record: Pick<RecordWire, 'version'>): string {
  return `"v${record.version}"`;
}

/** The version that a change is based on, from `If-Match`. @throws DistrictError `request/version-missing`. */
export function expectedVersion(request: FastifyRequest): number {
  const match = /^"v(\d{1,9})"$/.exec(String(request.headers['if-match'] ?? ''));
  if (!match) throw new DistrictError('request/version-missing');
  return Number(match[1]);
}

/** The same commands as resources: making, changing and moving records, each change on the version that was seen. */
export function restRoutes(app: FastifyInstance, site: Site): void {
  const run = async (request: FastifyRequest, reply: FastifyReply, status: number, command: Command): Promise<RecordWire> => {
    const { record } = await runRequested(site, request, reply, command);
    void reply.status(status).header('etag', etagOf(record));
    return record;
  };

  app.post('/api/registers/:register/records', SCOPED, async (request, reply) => {
    const { register } = readRequest(Path, request.params);
    const record = await run(request, reply, 201, { do: 'create', register, id: randomUUID(), set: readRequest(Values, request.body) });
    void reply.header('location', `/api/registers/${register}/records/${record.id}`);
    return record;
  });

  app.patch('/api/registers/:register/records/:record', SCOPED, async (request, reply) => {
    const { register, record } = readRequest(OnePath, request.params);
    return run(request, reply, 200, { do: 'update', register, id: record, expect: expectedVersion(request), set: readRequest(Values, request.body) });
  });

  app.post('/api/registers/:register/records/:record/actions/:action', SCOPED, async (request, reply) => {
    const { register, record, action } = readRequest(ActionPath, request.params);
    const { task, ...said } = readRequest(ActionBody, request.body);
    // Who names his task need not have seen what others did meanwhile in other lanes of the case.
    const based = task === undefined || request.headers['if-match'] !== undefined ? { expect: expectedVersion(request) } : {};
    return run(request, reply, 200, { do: 'act', register, id: record, action, ...based, ...said, ...(task === undefined ? {} : { task }) });
  });
}
