import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EN } from '#public/words/en.ts';
import { ZH_CN } from '#public/words/zh-cn.ts';
import { STYLE } from '#public/style.ts';
import { DARK, LIGHT, type Tokens } from '#furniture/look/tokens.ts';

const ROOT = join(import.meta.dirname, '../../src/public');
const SOURCES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('words')).map((name) => readFileSync(join(ROOT, name), 'utf8')).join('\n');
const braces = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).toSorted();

test('every word of the public face stands in both languages, with the same parts', () => {
  expect(Object.keys(EN).toSorted()).toEqual(Object.keys(ZH_CN).toSorted());
  const wrong = Object.entries(ZH_CN).filter(([key, zh]) => {
    const en = Reflect.get(EN, key) as string;
    return zh.trim() === '' || en.trim() === '' || String(braces(zh)) !== String(braces(en));
  });
  expect(wrong).toEqual([]);
});

test('English pages say nothing in Chinese but what is called so', () => {
  const chinese = Object.entries(EN).filter(([key, en]) => /\p{Script=Han}/u.test(en) && !['site.demonstration', 'figure.demonstration', 'site.language', 'search.ask'].includes(key));
  expect(chinese).toEqual([]);
});

test('every word is used, and no page writes its own', () => {
  // These are put together from what they are about.
  const made = /^(chapter|stage|problem|figure)\./;
  expect(Object.keys(ZH_CN).filter((key) => !made.test(key) && !SOURCES.includes(`'${key}'`))).toEqual([]);
  expect(SOURCES.replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '').match(/[>`][^<`$\n]*\p{Script=Han}[^<`\n]*/gu) ?? []).toEqual([]);
});

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

test.each([['light', LIGHT], ['dark', DARK]] as const)('text stands out from its ground in the %s look (WCAG 1.4.3 and 1.4.11)', (_look, tokens: Tokens) => {
  for (const name of ['ink', 'ink-soft', 'accent', 'late'] as const) for (const ground of ['ground', 'paper'] as const) expect(contrast(tokens[name], tokens[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  expect(contrast(tokens.ink, tokens['accent-wash'])).toBeGreaterThanOrEqual(4.5);
  for (const name of ['ink-faint', 'river'] as const) expect(contrast(tokens[name], tokens.ground), name).toBeGreaterThanOrEqual(3);
  expect(STYLE).toContain(tokens.ground);
});
