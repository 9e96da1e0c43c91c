import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DistrictError } from '#kernel/error/district-error.ts';
import { diskStore } from '#store/file/disk-store.ts';
import { s3Store, type S3Settings } from '#store/file/s3-store.ts';
import type { Intake } from '#store/file/take-in.ts';

/** How files are kept: the most that one may have, and in which bucket where not on this machine's disk. */
export type FileSettings = { readonly mostBytes: number; readonly s3?: S3Settings };

const MEGABYTE = 1024 * 1024;

const Environment = z.object({
  SHALI_FILES_MOST_MB: z.coerce.number().int().min(1).max(200).default(20),
  SHALI_FILES_S3_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  SHALI_FILES_S3_KEY_ID: z.string().min(1).optional(),
  SHALI_FILES_S3_SECRET_FILE: z.string().min(1).optional(),
  SHALI_FILES_S3_REGION: z.string().regex(/^[a-z0-9-]{1,40}$/).default('us-east-1'),
});

/**
 * Reads the settings from the environment; the secret stands in a file, so that no list of processes shows it.
 * @throws DistrictError `settings/invalid` that names the variable.
 */
export function readFileSettings(environment: Readonly<Record<string, string | undefined>>): FileSettings {
  const read = Environment.safeParse(environment);
  if (!read.success) throw new DistrictError('settings/invalid', { name: read.error.issues[0]?.path.join('.') ?? '', reason: read.error.issues[0]?.message ?? '' });
  const { SHALI_FILES_MOST_MB: most, SHALI_FILES_S3_ADDRESS: address, SHALI_FILES_S3_KEY_ID: keyId, SHALI_FILES_S3_SECRET_FILE: secretFile, SHALI_FILES_S3_REGION: region } = read.data;
  const mostBytes = most * MEGABYTE;
  if (!address) return { mostBytes };
  if (!keyId || !secretFile) throw new DistrictError('settings/invalid', { name: keyId ? 'SHALI_FILES_S3_SECRET_FILE' : 'SHALI_FILES_S3_KEY_ID', reason: '配置了 SHALI_FILES_S3_ADDRESS 就必须填写 is needed with SHALI_FILES_S3_ADDRESS' });
  return { mostBytes, s3: { address, keyId, secret: secretOf(secretFile), region } };
}

function secretOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new DistrictError('settings/invalid', { name: 'SHALI_FILES_S3_SECRET_FILE', reason: path }, { cause });
  }
}

/** Where files are taken in for a data folder; what is not whole yet lies in the folder in any case. */
export function openIntake(data: string, settings: FileSettings): Intake {
  return { folder: join(data, 'incoming'), store: settings.s3 ? s3Store(settings.s3) : diskStore(join(data, 'files')), mostBytes: settings.mostBytes };
}
