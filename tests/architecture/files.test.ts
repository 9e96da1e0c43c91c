import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.shali', 'coverage']);
const MAX_LINES = 400;

/** All files of the tree, as paths from its root. */
function listFiles(folder = ''): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (NOT_OURS.has(entry.name)) return [];
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

const FILES = listFiles();
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const SOURCES = FILES.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const TEXTS = FILES.filter((path) => /\.(ts|tsx|cjs|css|html|json|md|sql|tsv|txt|yml|yaml|go|svg)$|^shali$|^\.ci\//.test(path));

/** What the rules forbid in a source file, each with its line. */
function findFaults(name: string, text: string): readonly string[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const faults: string[] = [];
  const fault = (node: ts.Node, what: string): void => {
    faults.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) fault(node, 'any');
    if (ts.isAsExpression(node) && ts.isAsExpression(node.expression) && node.expression.type.kind === ts.SyntaxKind.UnknownKeyword) fault(node, 'as unknown as');
    if (ts.isExportDeclaration(node) && !node.exportClause) fault(node, 'export *');
    const isDefault = ts.isExportAssignment(node) || (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword));
    if (isDefault && !name.endsWith('.config.ts')) fault(node, 'default export');
    ts.forEachChild(node, visit);
  };
  visit(file);
  // In two parts, so that this file does not name what it looks for.
  if (new RegExp(`@ts${'-(ignore|nocheck|expect-error)'}`).test(text)) faults.push(`${name} a switched-off type check`);
  return faults;
}

describe('source files', () => {
  test('were found', () => {
    expect(SOURCES.length).toBeGreaterThan(400);
    expect(TEXTS.length).toBeGreaterThan(SOURCES.length);
  });

  test('hold no any, no double cast, no barrel and no default export', () => {
    expect(SOURCES.flatMap((path) => findFaults(path, read(path)))).toEqual([]);
  });

  test.each([
    ['any', 'export const x: any = 1;'],
    ['any', 'export type X = Record<string, any>;'],
    ['as unknown as', 'export const x = 1 as unknown as string;'],
    ['export *', "export * from './x.ts';"],
    ['default export', 'export default 1;'],
    ['default export', 'export default function x() {}'],
    ['switched-off', `// @ts${'-ignore'}\nexport const x = 1;`],
  ])('are looked through so that %s is found in %j', (what, text) => expect(findFaults('x.ts', text).join()).toContain(what));

  test('that only speak of these are left alone', () => expect(findFaults('x.ts', "// any default export\nexport const any = 'export * as unknown as any';")).toEqual([]));

  test('are named in kebab-case, and not for a heap of things', () => {
    const named = FILES.filter((path) => /^(src|tests|bench|scripts)\//.test(path) && !path.endsWith('README.md') && !path.includes('/vectors/'));
    expect(named.filter((path) => !/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(basename(path)))).toEqual([]);
    expect(named.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path))).toEqual([]);
  });

  test(`have at most ${MAX_LINES} lines`, () => {
    const long = FILES.filter((path) => /^src\/.*\.(ts|tsx|css)$/.test(path) && read(path).trimEnd().split('\n').length > MAX_LINES);
    expect(long).toEqual([]);
  });

  test('of tests leave none out and run none alone', () => {
    const tests = SOURCES.filter((path) => path.includes('.test.') && path !== 'tests/architecture/files.test.ts');
    expect(tests.length).toBeGreaterThan(40);
    expect(tests.filter((path) => /\b(describe|test|it)\.(skip|only|todo)\b/.test(read(path)))).toEqual([]);
  });

  test('leave nothing for later', () => {
    expect(SOURCES.filter((path) => /\b(TODO|FIXME|XXX)\b/.test(read(path)) && path !== 'tests/architecture/files.test.ts')).toEqual([]);
  });
});

describe('the tree', () => {
  const MACHINE = /(^|[\s"'`(=:])\/(work|home|root|Users|mnt)\/[\w.@-]/m;

  test('names no path of a machine', () => {
    expect(TEXTS.filter((path) => MACHINE.test(read(path)))).toEqual([]);
    expect(MACHINE.test(`see ${['', 'home', 'x'].join('/')}`)).toBe(true);
  });

  const pages = FILES.filter((path) => path.endsWith('.md'));

  test('has pages whose links lead somewhere', () => {
    const broken = pages.flatMap((page) => {
      const links = [...read(page).replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
      const inside = links.filter((link) => !/^([a-z]+:|#)/.test(link));
      return inside.filter((link) => !existsSync(join(ROOT, dirname(page), decodeURI(link.split('#')[0]!)))).map((link) => `${page}: ${link}`);
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  test('has pages that name only files and folders that exist', () => {
    const gone = pages.flatMap((page) => [...read(page).matchAll(/`((?:src|tests|docs|bench|scripts)\/[\w./-]*\w\/?)`/g)].map((match) => match[1]!).filter((path) => !existsSync(join(ROOT, path))).map((path) => `${page}: ${path}`));
    expect(gone).toEqual([]);
  });

  test('says its licence', () => {
    expect(read('LICENSE')).toMatch(/^\s*Apache License\s+Version 2\.0, January 2004/);
    expect(JSON.parse(read('package.json'))).toMatchObject({ license: 'Apache-2.0' });
  });
});
