import { z } from 'zod';
import { DistrictError } from '#kernel/error/district-error.ts';

const Refusal = z.object({ code: z.string(), data: z.record(z.string(), z.unknown()).default({}) });

/** Reads what a running platform answered; its refusal becomes this command's. Both run the same program, so the answer is taken at its type. */
export async function readAnswer<T>(answer: Response): Promise<T> {
  const body: unknown = await answer.json();
  if (answer.ok) return body as T;
  const refusal = Refusal.safeParse(body);
  throw new DistrictError(refusal.data?.code ?? 'server/unexpected', refusal.data?.data);
}
