import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';

const HOME = join(import.meta.dirname, '../../..');
const MARK = join(HOME, 'dist/web.sha256');

/** Builds the workbench when it is missing or older than its sources. */
export function buildWeb(): void {
  const now = sourcesHash();
  if (existsSync(join(HOME, 'dist/web/index.html')) && existsSync(MARK) && readFileSync(MARK, 'utf8') === now) return;
  console.error('shali: building the workbench (once) ...');
  // Built beside and then put in place: a platform that runs from this folder never serves half a workbench. Always
  // for production, whatever started us: its parts behave otherwise under a test.
  const beside = join(HOME, `dist/web-${process.pid}`);
  if (!runVite('vite.config.ts', beside)) {
    rmSync(beside, { recursive: true, force: true });
    throw new Error('The workbench could not be built; see above.');
  }
  mkdirSync(join(HOME, 'dist'), { recursive: true });
  rmSync(join(HOME, 'dist/web'), { recursive: true, force: true });
  renameSync(beside, join(HOME, 'dist/web'));
  writeFileSync(MARK, now);
}

/** Builds the gallery of the furniture into a folder. No platform serves it. */
export function buildGallery(folder: string = join(HOME, 'dist/gallery')): void {
  if (!runVite('vite.gallery.config.ts', folder)) throw new Error('The gallery could not be built; see above.');
}

function runVite(config: string, folder: string): boolean {
  const vite = join(HOME, 'node_modules/.bin/vite');
  const built = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'], { cwd: HOME, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } });
  return built.status === 0;
}

function sourcesHash(): string {
  const hash = createHash('sha256');
  const files = ['src/web', 'src/furniture', 'src/kernel'].flatMap((folder) => globSync(`${folder}/**/*`, { cwd: HOME, withFileTypes: true })).filter((file) => file.isFile() && !file.name.includes('.test.') && !file.parentPath.includes('web/gallery'));
  for (const path of [...files.map((file) => join(file.parentPath, file.name)).toSorted(), join(HOME, 'vite.config.ts'), join(HOME, 'scripts/field-shell.ts'), join(HOME, 'package-lock.json')]) hash.update(path.slice(HOME.length)).update(readFileSync(path));
  return hash.digest('hex');
}

if (import.meta.main) {
  if (process.argv.includes('--gallery')) buildGallery();
  else buildWeb();
}
