import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { getPaper } from '#kernel/desk/model.ts';
import { readPaperSource } from '../paper/paper-source.ts';
import { writePaper } from '../paper/write-paper.ts';
import { markOf } from '../sheet/sheet-out.ts';
import { asFile } from './as-file.ts';
import { readRequest } from './request.ts';
import { SCOPED, viewOfRequest, type Site } from './site.ts';

const Path = z.object({ register: z.string().max(48), record: z.string().max(64), paper: z.string().max(48) });
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Papers that are written from records, as documents in the official layout. */
export function paperRoutes(app: FastifyInstance, site: Site): void {
  const { platform } = site;

  app.get('/api/registers/:register/records/:record/papers/:paper', SCOPED, async (request, reply): Promise<Buffer> => {
    const path = readRequest(Path, request.params);
    const paper = getPaper(platform.district.model, path.register, path.paper);
    const source = await readPaperSource(platform.district, await viewOfRequest(site, request), path.register, path.record, platform.pack.rootUnit.name);
    const text = paper.write(source);
    asFile(reply, `${text.title.replaceAll('\n', '').slice(0, 100)}.docx`, DOCUMENT);
    return writePaper(paper, text, markOf(platform.demonstration !== undefined, platform.pack.name, 'zh'));
  });
}
