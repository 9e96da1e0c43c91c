import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { platformOf } from '#kernel/access/access.ts';
import type { Order } from '#kernel/command/command.ts';
import { buildPublicFace, type PublicSettings } from '#public/public-face.ts';
import { inboxTurn } from '#server/publication/inbox-turn.ts';
import { publicationTurn } from '#server/publication/publication-turn.ts';
import { publicGround } from '#server/publication/public-ground.ts';
import { openingPeriod } from '#server/platform/opening-period.ts';
import type { Platform } from '#server/platform/open.ts';
import { runBatch } from '#store/command/run.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { makeCommunity, openMannedPlatform } from './manned-platform.ts';
import type { DATABASES } from './databases.ts';

/** A public face over a platform, in process. */
export type OpenPublic = {
  readonly app: FastifyInstance;
  readonly platform: Platform;
  /** What went wrong while letters were taken in. */
  readonly problems: unknown[];
  /** Places what is new in the log and publishes it, figures too. */
  publish(): Promise<void>;
  takeLetters(): Promise<void>;
  get(path: string): Promise<LightMyRequestResponse>;
  /** Sends a form as a browser does. */
  post(path: string, form: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
};

/** Opens the public face of a platform; closing it closes the platform. */
export async function openPublic(platform: Platform, settings: PublicSettings = { requestsAMinute: 100_000 }): Promise<OpenPublic> {
  const { ground, letters } = publicGround(platform);
  const app = await buildPublicFace(ground, settings);
  const problems: unknown[] = [];
  return {
    app,
    platform,
    problems,
    publish: async () => {
      while ((await sequence(platform.log)) > 0);
      await publicationTurn(platform.district, openingPeriod(platform), 0);
    },
    takeLetters: () => inboxTurn(platform.district, letters, (error) => problems.push(error)),
    get: (path) => app.inject({ url: path }),
    post: (path, form, headers = {}) => app.inject({ method: 'POST', url: path, payload: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers } }),
    close: async () => {
      await app.close();
      await platform.close();
    },
  };
}

const OUTLINE = [['113.97', '33.57'], ['113.98', '33.57'], ['113.98', '33.58'], ['113.97', '33.57']];

/** A public face over a small platform: one community with one grid cell, and a task of each kind of publication. */
export async function openSmallPublic(kind: (typeof DATABASES)[number]): Promise<OpenPublic> {
  const platform = await openMannedPlatform(kind);
  await makeCommunity(platform, 'community-a');
  const create = (register: string, id: string, set: Readonly<Record<string, unknown>>): Order => ({ actor: platformOf(platform.pack.rootUnit.id), at: platform.district.now(), command: { do: 'create', register, id, set } });
  const collector = (await platform.district.database.pool.query<{ id: string }>('select "id" from "xicheng"."staff" order by "id" limit 1')).rows[0]!.id;
  await runBatch(platform.district, [
    create('duty-grid', 'duty-grid-a', { name: '第1责任网格', community: 'community-a', collector, since: '2024-01-01' }),
    create('grid-cell', 'cell-a', { name: 'A格', code: '41110249900101', community: 'community-a', dutyGrid: 'duty-grid-a', level: 'ordinary', area: '1000', outline: { type: 'Polygon', coordinates: [OUTLINE] }, since: '2024-01-01' }),
    create('livelihood-task', 'task-a', { name: '月湾湖路灯安装', source: 'district', year: '2024', target: '10', measureUnit: '盏', unit: 'unit-civil', document: '演示〔2024〕1号', dueOn: '2024-12-31' }),
  ]);
  const open = await openPublic(platform);
  await open.publish();
  return open;
}
