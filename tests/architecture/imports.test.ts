import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');
const RULES = join(ROOT, '.dependency-cruiser.cjs');

const Result = z.object({
  summary: z.object({ totalCruised: z.number(), violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })) }),
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ module: z.string(), resolved: z.string(), couldNotResolve: z.boolean() })) })),
});

/** Runs dependency-cruiser over folders of a tree by the project's rules. */
function cruise(tree: string, folders: readonly string[]): z.infer<typeof Result> {
  const bin = join(ROOT, 'node_modules/.bin/depcruise');
  const run = spawnSync(process.execPath, [bin, '--config', RULES, '--output-type', 'json', ...folders], { cwd: tree, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  expect(run.stderr).toBe('');
  return Result.parse(JSON.parse(run.stdout));
}

describe('the tree', () => {
  const folders = ['src', 'tests', 'bench', 'scripts'];
  const result = cruise(ROOT, folders);

  test('keeps the rules on who may import whom', () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test('was seen whole: every source file, and where its imports lead', () => {
    const seen = new Set(result.modules.map((module) => module.source));
    const files = folders.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
    expect(files.length).toBeGreaterThan(400);
    expect(files.filter((name) => !seen.has(name))).toEqual([]);
    const across = result.modules.flatMap((module) => module.dependencies).filter((one) => one.module.startsWith('#'));
    expect(across.length).toBeGreaterThan(700);
    expect(across.filter((one) => !/^(src|tests)\//.test(one.resolved))).toEqual([]);
  });
});

/** Files that each break one rule, in a small tree of the same shape. */
const WRONG: readonly (readonly [rule: string, file: string, content: string])[] = [
  ['kernel', 'src/kernel/a.ts', "import '#store/thing.ts';"],
  ['kernel', 'src/kernel/b.ts', "import type { Thing } from '#base/thing.ts';\nexport type Own = Thing;"],
  ['kernel-packages', 'src/kernel/c.ts', "import 'ordinary';"],
  ['browser-never-reaches-node', 'src/kernel/d.ts', "import 'node:fs';"],
  ['store', 'src/store/a.ts', "import '#base/thing.ts';"],
  ['store', 'src/store/b.ts', "import '#desks/one/desk.ts';"],
  ['furniture', 'src/furniture/a.tsx', "import '#base/thing.ts';"],
  ['base', 'src/base/a.ts', "import '#desks/one/desk.ts';"],
  ['base-packages', 'src/base/b.ts', "import 'ordinary';"],
  ['desk', 'src/desks/one/a.ts', "import '#desks/two/desk.ts';"],
  ['desk', 'src/desks/one/b.ts', "import '#store/thing.ts';"],
  ['desk', 'src/desks/one/c.ts', "import './server/thing.ts';"],
  ['desk', 'src/desks/one/d.ts', "export const load = () => import('../two/desk.ts');"],
  ['desk-packages', 'src/desks/one/e.ts', "import 'ordinary';"],
  ['desk-server', 'src/desks/one/server/a.ts', "import '#desks/two/desk.ts';"],
  ['desk-server', 'src/desks/one/server/b.ts', "import '#furniture/thing.ts';"],
  ['desk-web', 'src/desks/one/web/a.tsx', "import '#desks/two/web/page.tsx';"],
  ['browser-never-reaches-the-server', 'src/desks/one/web/b.tsx', "import '#store/thing.ts';"],
  ['district', 'src/districts/east/a.ts', "import '#store/thing.ts';"],
  ['district', 'src/districts/east/b.ts', "import '#districts/west/thing.ts';"],
  ['server', 'src/server/a.ts', "import '#web/thing.ts';"],
  ['server', 'src/server/g.ts', "import '#districts/west/thing.ts';"],
  ['web', 'src/web/a.tsx', "import '#server/thing.ts';"],
  ['browser-never-reaches-the-server', 'src/web/b.tsx', "import './through.ts';"],
  ['no-circle', 'src/kernel/e.ts', "import type { F } from './f.ts';\nexport type E = F;"],
  ['production-without-tests', 'src/server/b.ts', "import '#tests/kit.ts';"],
  ['production-without-tests', 'src/server/c.ts', "import '../kernel/thing.test.ts';"],
  ['production-without-tests', 'src/desks/one/f.ts', "import './fixtures/thing.ts';"],
  ['resolvable', 'src/server/d.ts', "import '#kernel/nothing.ts';"],
  ['declared-packages', 'src/server/e.ts', "import 'undeclared';"],
  ['server-packages-are-dependencies', 'src/server/f.ts', "import 'tool';"],
];

const STANDING: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['kernel', 'store', 'base', 'furniture', 'server', 'web', 'desks/one/server', 'desks/one/fixtures', 'districts/west'].map((folder) => [`src/${folder}/thing.ts`, 'export type Thing = string;\nexport const thing = 1;'])),
  'src/desks/one/desk.ts': 'export {};',
  'src/desks/two/desk.ts': 'export {};',
  'src/desks/two/web/page.tsx': 'export {};',
  'src/web/through.ts': "import './further.ts';",
  'src/web/further.ts': "import '#server/thing.ts';",
  'src/kernel/f.ts': "import type { E } from './e.ts';\nexport type F = E;",
  'src/kernel/thing.test.ts': "import 'ordinary';",
  'tests/kit.ts': 'export {};',
  'package.json': JSON.stringify({
    type: 'module', dependencies: { ordinary: '1' }, devDependencies: { tool: '1' },
    imports: Object.fromEntries([...['kernel', 'store', 'base', 'furniture', 'server', 'web', 'desks', 'districts'].map((name) => [`#${name}/*`, `./src/${name}/*`]), ['#tests/*', './tests/*']]),
  }),
  ...Object.fromEntries(['ordinary', 'tool', 'undeclared'].flatMap((name) => [[`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })], [`node_modules/${name}/index.js`, 'module.exports = 1;']])),
};

describe('a wrong import is caught', () => {
  const tree = mkdtempSync(join(tmpdir(), 'shali-imports-'));
  let violations: z.infer<typeof Result>['summary']['violations'] = [];

  beforeAll(() => {
    for (const [file, content] of [...Object.entries(STANDING), ...WRONG.map(([, file, content]) => [file, content] as const)]) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), content);
    }
    for (const name of ['tsconfig.json', 'tsconfig.base.json']) copyFileSync(join(ROOT, name), join(tree, name));
    violations = cruise(tree, ['src', 'tests']).summary.violations;
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test.each(WRONG)('%s: %s', (rule, file) => {
    expect(violations.filter((one) => one.from === file).map((one) => one.rule.name)).toContain(rule);
  });

  test('and each rule of the table is shown to fail', () => {
    const rules = [...readFileSync(RULES, 'utf8').matchAll(/(?:name: '|layer\('|packages\(')([a-z-]+)'/g)].map((match) => match[1]);
    const shown = new Set(WRONG.map(([rule]) => rule));
    expect(rules.length).toBeGreaterThan(15);
    // The public face has no module yet; its rule is the server's.
    expect(rules.filter((rule) => !shown.has(rule!) && rule !== 'public')).toEqual([]);
  });

  test('while what is right stays unnamed', () => {
    const files = new Set(WRONG.map(([, file]) => file));
    const others = violations.filter((one) => !files.has(one.from)).map((one) => `${one.rule.name}: ${one.from}`);
    expect(new Set(others)).toEqual(new Set(['web: src/web/further.ts', 'browser-never-reaches-the-server: src/web/further.ts', 'browser-never-reaches-the-server: src/web/through.ts']));
  });
});
