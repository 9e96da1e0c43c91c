import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DistrictError } from '#kernel/error/district-error.ts';
import { parseVerifierKey } from '#kernel/journal/note.ts';
import { verifyLog, type ReadLogFile } from '#kernel/journal/verify-log.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';

/** `log verify URL-or-DIR [--key KEY]`: verifies a whole journal; exit 0 only if all holds. */
export async function log(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { key: { type: 'string' }, json: { type: 'boolean' } } });
  const [verb, where] = positionals;
  if (verb !== 'verify' || !where) throw new DistrictError('cli/usage', { reason: 'log verify URL-or-DIR [--key KEY] [--json]' });
  const read = readerOf(where);
  const report = await verifyLog(read, parseVerifierKey(values.key ?? (await keyBeside(read))), verifyEd25519);
  if (values.json) console.log(JSON.stringify(report, null, 2));
  else {
    console.log(`${report.origin}: ${report.size} 条 entries, root ${report.root}`);
    for (const problem of report.problems) console.log(`✗ ${problem.code} ${problem.where}`);
    console.log(report.problems.length === 0 ? '✓ 签名、条目、瓦片与根全部相符 everything holds' : `✗ ${report.problems.length} 处不符 problems`);
    if (!values.key) console.log('  公钥取自日志旁边；要防整本替换，请用另行得到的公钥 --key。 The key came from beside the log: give one obtained elsewhere with --key to rule out a replaced log.');
  }
  return report.problems.length === 0 ? 0 : 1;
}

function readerOf(where: string): ReadLogFile {
  return /^https?:\/\//.test(where) ? overHttp(where) : inFolder(resolve(where));
}

function overHttp(address: string): ReadLogFile {
  const base = address.replace(/\/+$/, '').replace(/\/log$/, '');
  return async (path) => {
    const answer = await fetch(`${base}/log/${path}`, { signal: AbortSignal.timeout(30_000) }).catch((cause: unknown) => {
      throw new DistrictError('log/unreachable', { where: address }, { cause });
    });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  };
}

function inFolder(folder: string): ReadLogFile {
  return async (path) => (existsSync(join(folder, path)) ? new Uint8Array(await readFile(join(folder, path))) : null);
}

async function keyBeside(read: ReadLogFile): Promise<string> {
  const bytes = await read('key');
  if (!bytes) throw new DistrictError('log/key-missing');
  return new TextDecoder().decode(bytes).trim();
}
