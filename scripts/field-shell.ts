import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const HOME = join(import.meta.dirname, '..');
/** The field shell's page among the pages of the build. */
const PAGE = 'field/index.html';
/** What is served beside the built files and belongs to the shell. */
const STANDING = ['/field/', '/field/manifest.webmanifest', '/field/icon-192.png', '/field/icon-512.png', '/favicon.svg'];

/**
 * Builds the worker behind the field shell, with the list of the files that it keeps for work without a network, and a
 * name for exactly these: a shell of which anything has changed is a new one.
 */
export function fieldShell(): Plugin {
  return {
    name: 'field-shell',
    apply: 'build',
    // After the pages, whose assets have their names then.
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const files = [...STANDING, ...filesOf(bundle).map((file) => `/${file}`)];
      const page = readFileSync(join(HOME, 'src/web', PAGE));
      const version = createHash('sha256').update(JSON.stringify(files)).update(page).digest('hex').slice(0, 16);
      this.emitFile({ type: 'asset', fileName: 'field/worker.js', source: await buildWorker(files, version) });
    },
  };
}

// Everything that the page's script leads to, and the styles that come with it.
function filesOf(bundle: Rolldown.OutputBundle): readonly string[] {
  const entry = Object.values(bundle).find((one): one is Rolldown.OutputChunk => one.type === 'chunk' && one.isEntry && (one.facadeModuleId ?? '').endsWith(PAGE));
  if (!entry) throw new Error('The field shell is not among the pages of the build.');
  const files = new Set<string>();
  const add = (chunk: Rolldown.OutputChunk): void => {
    if (files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      const one = bundle[name];
      if (one?.type === 'chunk') add(one);
    }
  };
  add(entry);
  return [...files].toSorted();
}

async function buildWorker(files: readonly string[], version: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: HOME,
    logLevel: 'error',
    define: { __SHELL_FILES__: JSON.stringify(files), __SHELL_VERSION__: JSON.stringify(version) },
    build: { write: false, copyPublicDir: false, target: 'es2023', lib: { entry: join(HOME, 'src/web/field/worker/field-worker.ts'), formats: ['iife'], name: 'fieldWorker', fileName: 'worker' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The worker of the field shell was not built.');
  return chunk.code;
}
