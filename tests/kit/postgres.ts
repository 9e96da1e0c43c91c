import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const BIN = ['/usr/lib/postgresql/15/bin', '/usr/local/bin', '/usr/bin'].find((folder) => existsSync(join(folder, 'initdb'))) ?? '';

/** A PostgreSQL server of this test run's own, on a socket in a private folder. */
export type PostgresServer = { readonly url: string; stop(): void };

/**
 * Starts PostgreSQL 15 in a new folder; as another user when this is root, whom PostgreSQL refuses. Tests do without
 * writing through to the disk, benchmarks (`durable`) don't.
 */
export function startPostgres(settings: { readonly durable?: boolean } = {}): PostgresServer {
  if (!BIN) throw new Error('PostgreSQL is missing: install the Debian package postgresql-15.');
  const folder = mkdtempSync(join(tmpdir(), 'shali-pg-'));
  const asRoot = userInfo().uid === 0;
  if (asRoot) {
    const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })));
    chownSync(folder, uid, gid);
    chmodSync(folder, 0o755);
  }
  const data = join(folder, 'data');
  run(asRoot, [join(BIN, 'initdb'), '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N']);
  run(asRoot, [join(BIN, 'pg_ctl'), '-D', data, '-w', '-l', join(folder, 'log'), '-o', `-k ${folder} -c listen_addresses=''${settings.durable ? '' : ' -c fsync=off'}`, 'start']);
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => {
      run(asRoot, [join(BIN, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(asRoot: boolean, command: readonly string[]): void {
  const [program = '', ...args] = asRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', ...command] : command;
  const result = spawnSync(program, args, { encoding: 'utf8', cwd: tmpdir() });
  if (result.status !== 0) throw new Error(`${command.join(' ')} failed: ${result.stderr || result.stdout}`);
}
