import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DistrictError } from '#kernel/error/district-error.ts';
import { sentenceOf } from '../http/sentences.ts';

const HOME = join(import.meta.dirname, '../../..');

/** Options that several commands share. */
export type CommonOptions = { readonly data: string; readonly district: string | undefined; readonly port: number; readonly period: string | undefined; readonly json: boolean; readonly scale: number; readonly empty: boolean; readonly rest: readonly string[] };

/** Reads a command's options. @throws DistrictError `cli/usage`. */
export function readOptions(args: readonly string[]): CommonOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, district: { type: 'string' }, port: { type: 'string' }, period: { type: 'string' }, json: { type: 'boolean' }, scale: { type: 'string' }, empty: { type: 'boolean' } },
    });
    return {
      data: resolve(values.data ?? process.env.SHALI_DATA ?? join(HOME, '.shali/data')),
      district: values.district,
      port: wholeNumber('--port', values.port ?? '7180', 1, 65_534),
      period: values.period,
      json: values.json ?? false,
      scale: wholeNumber('--scale', values.scale ?? '1', 1, 1000),
      empty: values.empty ?? false,
      rest: positionals,
    };
  } catch (error) {
    if (error instanceof DistrictError) throw error;
    throw new DistrictError('cli/usage', { reason: error instanceof Error ? error.message : String(error) });
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new DistrictError('cli/usage', { reason: `${name} takes a whole number from ${least} to ${most}` });
  return value;
}

/** Says a refusal on standard error and gives the exit code 2. */
export function refuse(error: unknown): number {
  if (!(error instanceof DistrictError)) throw error;
  const { zh, en } = sentenceOf(error.code, error.data);
  console.error(`shali: ${zh} ${en}`);
  return 2;
}
