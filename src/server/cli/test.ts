import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../../..');
const RESULTS = join(ROOT, 'dist/test-results.json');

const Results = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number(), testResults: z.array(z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })) });

type Step = { readonly name: string; readonly command: readonly string[] };

const CHECKS: readonly Step[] = [
  { name: 'types', command: ['node', 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'oxlint', command: ['oxlint', '--deny-warnings', 'src', 'tests', 'bench'] },
];

/** Type check, lint, then all tests; ends with the plain line `N passed, N failed`. */
export async function test(args: readonly string[]): Promise<number> {
  const checks = CHECKS.map((step) => ({ name: step.name, ok: run(step.command) }));
  rmSync(RESULTS, { force: true });
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const long = args.includes('--long');
  const vitest = run(['vitest', 'run'], long ? { SHALI_LONG: '1' } : {});
  const counted = countResults();
  for (const check of checks) console.log(`${check.ok ? 'ok' : 'FAILED'}  ${check.name}`);
  const passed = counted.passed + checks.filter((check) => check.ok).length;
  const failed = counted.failed + checks.filter((check) => !check.ok).length + (vitest || counted.failed > 0 ? 0 : 1);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function run(command: readonly string[], environment: Record<string, string> = {}): boolean {
  const [program = '', ...rest] = command;
  const result = spawnSync(program, rest, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } });
  return result.status === 0;
}

function countResults(): { passed: number; failed: number } {
  try {
    const results = Results.parse(JSON.parse(readFileSync(RESULTS, 'utf8')));
    // A file that doesn't load has no tests of its own, and still has failed.
    const unloaded = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return { passed: results.numPassedTests, failed: results.numFailedTests + unloaded };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
