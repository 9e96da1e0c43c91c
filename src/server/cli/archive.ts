import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Actor } from '#kernel/access/access.ts';
import { tar } from '#kernel/archive/package-file.ts';
import { keyInside, verifyPackage } from '#kernel/archive/verify-package.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { parseVerifierKey } from '#kernel/journal/note.ts';
import { archiveCase, type Archived } from '#store/archive/archive-case.ts';
import { sequence } from '#store/journal/sequencer.ts';
import { verifyEd25519 } from '#store/journal/ed25519.ts';
import { archiveFolder } from '../archive/archive-folder.ts';
import { archiveYear, type YearArchived } from '../archive/archive-year.ts';
import { sentenceOf } from '../http/sentences.ts';
import { readOptions, type CommonOptions } from './data-options.ts';
import { readAnswer } from './read-answer.ts';
import { withPlatform } from './with-platform.ts';

const USAGE = 'archive case REGISTER RECORD | archive year YEAR [REGISTER] | archive verify FILE [--key KEY] [--json]';

/** Whoever has the data folder with its keys acts for the archive on this machine. */
const AT_THE_MACHINE: Actor = { id: 'command-line', name: '命令行', unit: '', duties: ['archivist'], kind: 'staff' };

/** `archive …`: makes packages of closed cases, and verifies a package from its file alone. */
export async function archive(args: readonly string[]): Promise<number> {
  if (args[0] === 'verify') return verify(args.slice(1));
  const options = readOptions(args);
  const [verb, first, second] = options.rest;
  if (verb === 'case' && first && second) return archiveOne(options, first, second);
  if (verb === 'year' && first && /^\d{4}$/.test(first)) return archiveAll(options, first, second);
  throw new DistrictError('cli/usage', { reason: USAGE });
}

async function archiveOne(options: CommonOptions, register: string, record: string): Promise<number> {
  const made = await withPlatform<Archived>(options, {
    scope: 'operate',
    running: async (ask) => readAnswer<Archived>(await ask('/api/archive', { register, record })),
    opened: async ({ district, log, folder, files }) => {
      await sequence(log);
      const archived = await archiveCase(district, log, archiveFolder(folder.path, files.store), AT_THE_MACHINE, { register, record });
      await sequence(log);
      return archived;
    },
  });
  console.log(options.json ? JSON.stringify(made, null, 2) : `${made.number}  ${made.file}  ${made.entries} 条  保管至 ${made.keptUntil ?? '永久'}`);
  return 0;
}

async function archiveAll(options: CommonOptions, year: string, register: string | undefined): Promise<number> {
  const { archived, refused } = await withPlatform<YearArchived>(options, {
    scope: 'operate',
    running: () => Promise.reject(new DistrictError('cli/usage', { reason: 'the platform runs on this folder; stop it first, or archive case by case' })),
    opened: async (platform) => {
      await sequence(platform.log);
      const done = await archiveYear(platform, AT_THE_MACHINE, year, register, (count) => void (count % 500 === 0 && console.error(`shali: ${count}`)));
      await sequence(platform.log);
      return done;
    },
  });
  if (options.json) console.log(JSON.stringify({ archived, refused: refused.map(({ register: of, record, error }) => ({ register: of, record, code: error.code })) }, null, 2));
  else {
    console.log(`归档 ${archived.length} 件，未归档 ${refused.length} 件`);
    for (const one of refused) console.log(`✗ ${one.register}/${one.record} ${sentenceOf(one.error.code, one.error.data).zh}`);
  }
  return refused.length === 0 ? 0 : 1;
}

async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { key: { type: 'string' }, json: { type: 'boolean' } } });
  const [file] = positionals;
  if (!file) throw new DistrictError('cli/usage', { reason: USAGE });
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new DistrictError('report/no-file', { file }, { cause });
  });
  const files = tar.unpack(new Uint8Array(bytes));
  const key = values.key ?? keyInside(files);
  if (!key) throw new DistrictError('log/key-missing');
  const report = verifyPackage(files, parseVerifierKey(key), verifyEd25519);
  const { number, register, record, retention } = report.manifest;
  if (values.json) console.log(JSON.stringify({ number, register, record, retention, entries: report.entries, problems: report.problems }, null, 2));
  else {
    console.log(`${number}: ${register}/${record}，${report.entries} 条日志，保管至 ${retention.keptUntil ?? '永久'}`);
    for (const problem of report.problems) console.log(`✗ ${problem.code} ${problem.where}`);
    console.log(report.problems.length === 0 ? '✓ 文件、签名、日志位置、承诺、记录和时间线全部相符 everything holds' : `✗ ${report.problems.length} 处不符 problems`);
    if (!values.key) console.log('  公钥取自包内；要防整包替换，请用另行得到的公钥 --key。 The key came from inside the package: give one obtained elsewhere with --key to rule out a replaced package.');
  }
  return report.problems.length === 0 ? 0 : 1;
}
