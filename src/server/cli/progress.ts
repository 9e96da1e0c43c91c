import { SingleBar } from 'cli-progress';
import type { OpeningNews } from '../platform/open.ts';

const WORDS = { database: '打开数据库 database', demonstration: '生成演示年度 demonstration year', journal: '签入日志 journal' } as const;

/** A progress bar on standard error, so that standard output stays for results; a line now and then where there is no terminal. */
export function progressBar(): { readonly news: OpeningNews; readonly stop: () => void } {
  const bar = new SingleBar({ format: '{phase} [{bar}] {percentage}% · {value}/{total} · {duration_formatted}', hideCursor: true, stream: process.stderr, noTTYOutput: true, notTTYSchedule: 5000, etaBuffer: 50 });
  let phase: string | undefined;
  return {
    news: (name, done, all) => {
      if (name === 'database') return;
      if (phase !== name) {
        if (phase) bar.stop();
        bar.start(all, done, { phase: WORDS[name] });
        phase = name;
      }
      bar.update(done, { phase: WORDS[name] });
    },
    stop: () => {
      if (phase) bar.stop();
    },
  };
}
