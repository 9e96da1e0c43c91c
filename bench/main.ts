import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { accessBench } from './access.ts';
import type { Bench } from './bench.ts';
import { commandsBench } from './commands.ts';
import { httpBench } from './http.ts';
import { reportBench } from './report.ts';
import { sheetsBench } from './sheets.ts';
import { startBench } from './start.ts';
import { tasksBench } from './tasks.ts';
import { webBench } from './web.ts';

const BENCHES: readonly Bench[] = [startBench, commandsBench, accessBench, httpBench, reportBench, tasksBench, sheetsBench, webBench];
const RESULTS = join(import.meta.dirname, 'results');

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`shali: there is no benchmark ${unknown.join(', ')}; there are ${BENCHES.map((bench) => bench.name).join(', ')}.`);
  process.exit(2);
}

const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
mkdirSync(RESULTS, { recursive: true });
for (const bench of BENCHES.filter((one) => wanted.length === 0 || wanted.includes(one.name))) {
  const results = await bench.run();
  const record = { command: `./shali bench ${bench.name}`, at: new Date().toISOString().slice(0, 10), commit: commit(), machine, results };
  writeFileSync(join(RESULTS, `${bench.name}.json`), `${JSON.stringify(record, null, 2)}\n`);
  if (args.includes('--json')) console.log(JSON.stringify(record));
  else for (const one of results) console.log(`${one.name}: ${one.ours} ${one.unit}, known ${one.known} ${one.unit}, ratio ${one.ratio.toFixed(2)}${one.goal ? ` (goal: ${one.goal})` : ''}\n  ${one.what}`);
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', cwd: import.meta.dirname }).trim();
  } catch {
    return 'unknown';
  }
}
