import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter((path) => path && existsSync(join(ROOT, path)));
const SOURCES = FILES.filter((path) => /^(src|tests|bench|scripts)\/.*\.tsx?$/.test(path));
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const withLine = (paths: readonly string[], pattern: RegExp): string[] => paths.filter((path) => textOf(path).split('\n').some((line) => pattern.test(line)));

describe('files', () => {
  test('there are sources to look at', () => {
    expect(SOURCES.length).toBeGreaterThan(300);
  });

  test('names are kebab-case', () => {
    expect(SOURCES.filter((path) => !/^[a-z0-9-]+(\.(test|d|fixture))?\.tsx?$/.test(path.split('/').at(-1) ?? ''))).toEqual([]);
  });

  test('no source is longer than 400 lines', () => {
    expect(SOURCES.filter((path) => textOf(path).split('\n').length > 401)).toEqual([]);
  });

  test('nothing gives the type checker up, and nothing re-exports everything', () => {
    const product = SOURCES.filter((path) => path.startsWith('src/'));
    expect(withLine(product, /\bas unknown as\b|@ts-ignore|@ts-expect-error|@ts-nocheck/)).toEqual([]);
    expect(withLine(SOURCES, /^export \* from/)).toEqual([]);
  });

  test('no test is skipped or alone', () => {
    expect(withLine(SOURCES.filter((path) => path.includes('.test.') && !path.includes('architecture')), /\b(describe|test|it)\.(skip|only|todo)\b/)).toEqual([]);
  });

  test('links inside the documents lead somewhere', () => {
    const broken = FILES.filter((path) => path.endsWith('.md')).flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '').filter((target) => !existsSync(join(ROOT, dirname(path), target))).map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
