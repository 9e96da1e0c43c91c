import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FURNITURE_EN } from '#furniture/words/en.ts';
import { FURNITURE_ZH } from '#furniture/words/zh-cn.ts';
import { WEB_EN } from './en.ts';
import { WEB_ZH } from './zh-cn.ts';

const SOURCES = join(import.meta.dirname, '../..');
const holes = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

describe.each([['furniture', FURNITURE_ZH, FURNITURE_EN], ['web', WEB_ZH, WEB_EN]] as const)('words of %s', (folder, zh, en) => {
  const english = new Map<string, string>(Object.entries(en));
  const chinese = new Map<string, string>(Object.entries(zh));

  it('stand in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
    for (const text of [...english.values(), ...chinese.values()]) expect(text).not.toBe('');
  });

  it('leave the same holes in both languages', () => {
    for (const [name, text] of chinese) expect({ name, holes: holes(english.get(name) ?? '') }).toEqual({ name, holes: holes(text) });
  });

  it('are all used somewhere', () => {
    const code = ['web', 'furniture'].flatMap((part) => globSync(`${part}/**/*.{ts,tsx}`, { cwd: SOURCES })).filter((path) => !path.includes('/words/') && !path.includes('/language/')).map((path) => readFileSync(join(SOURCES, path), 'utf8')).join('\n');
    const unused = [...chinese.keys()].filter((name) => !code.includes(`'${name}'`) && !name.includes('.'));
    expect({ folder, unused }).toEqual({ folder, unused: [] });
  });
});
