import type { FastifyInstance } from 'fastify';
import { buildPublicFace, type PublicSettings } from '#public/public-face.ts';
import { openingPeriod } from '../platform/opening-period.ts';
import type { Platform } from '../platform/open.ts';
import { inboxTurn } from './inbox-turn.ts';
import { publicationTurn } from './publication-turn.ts';
import { publicGround } from './public-ground.ts';

/** Seconds between two turns of publication, and of the inbox. */
export const PUBLICATION_EVERY_SECONDS = 10;
export const INBOX_EVERY_SECONDS = 5;

/** The public face as it runs beside the staff face; `app` is undefined where its port is taken. */
export type PublicFace = { readonly app: FastifyInstance | undefined; publish(): Promise<void>; takeLetters(failed: (error: unknown) => void): Promise<void> };

/** Starts the public face on its own listener. A taken port stops nobody's work inside: it is said, and the staff face goes on. */
export async function startPublicFace(platform: Platform, port: number, settings: PublicSettings): Promise<PublicFace> {
  const { ground, letters } = publicGround(platform);
  const app = await buildPublicFace(ground, settings);
  const isListening = await app.listen({ port, host: 'localhost' }).then(() => true, (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return false;
  });
  if (!isListening) await app.close();
  let publishing: Promise<void> | undefined;
  return {
    app: isListening ? app : undefined,
    // One turn at a time: whoever asks while one runs waits for it.
    publish: () => {
      publishing ??= publicationTurn(platform.district, openingPeriod(platform)).finally(() => {
        publishing = undefined;
      });
      return publishing;
    },
    takeLetters: (failed) => inboxTurn(platform.district, letters, failed),
  };
}
