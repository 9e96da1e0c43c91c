import { readFileSync } from 'node:fs';
import { invariant } from '#kernel/error/invariant.ts';

/** The values of a service item as the register takes them, without its settling in the hall. */
export type ServiceItemSeed = { readonly slug: string; readonly name: string; readonly bundle?: string; readonly statutoryLimit?: string; readonly decides: string; readonly [field: string]: unknown };

const KINDS: Readonly<Record<string, string>> = {
  行政许可: 'licence', 行政确认: 'confirmation', 行政给付: 'payment', 行政奖励: 'reward', 行政裁决: 'ruling', 其他行政权力: 'other-power', 公共服务: 'public-service',
};
const AUDIENCES: Readonly<Record<string, string>> = { 自然人: 'person', 法人: 'body', 两者: 'both' };
const ROLES: Readonly<Record<string, string>> = { 受理转报: 'pass-on', 仅协助: 'assist', 授权: 'authorised', 委托: 'entrusted' };
const SOURCES: Readonly<Record<string, string>> = { 申请人自备: 'applicant', 数据共享: 'shared', 政府部门核发: 'issued' };

/** Reads the district's service items from the table beside this file. */
export function readServiceItems(): readonly ServiceItemSeed[] {
  const [head = '', ...lines] = readFileSync(new URL('./service-items.tsv', import.meta.url), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    invariant(cells.length === names.length, `A row of the service items has ${cells.length} cells.`);
    return seedOf(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
  });
}

function seedOf(row: Readonly<Record<string, string>>): ServiceItemSeed {
  const cell = (name: string): string => {
    const value = row[name];
    invariant(value !== undefined, `The service items lack the column ${name}.`);
    return value;
  };
  return {
    number: Number(cell('no')),
    slug: cell('id_slug'),
    name: cell('name'),
    kind: valueOf(KINDS, cell('kind')),
    theme: cell('theme'),
    audience: valueOf(AUDIENCES, cell('audience')),
    decides: cell('decides'),
    role: valueOf(ROLES, cell('district_role')),
    // Two items rest on local policy or practice alone; the table names no act for them on purpose.
    basis: cell('basis') || '未见可引条文',
    basisSeen: cell('basis_seen') === 'yes',
    ...(cell('statutory_limit') ? { statutoryLimit: cell('statutory_limit') } : {}),
    promisedLimit: cell('promised_limit_demo'),
    materials: cell('materials').split('；').map(materialOf),
    fee: cell('fee'),
    visits: Number(cell('visits_demo')),
    result: cell('result'),
    ...(cell('bundle') ? { bundle: cell('bundle') } : {}),
    ...(cell('note') ? { note: cell('note') } : {}),
  };
}

function materialOf(text: string): { name: string; source: string } {
  const [, name, source] = /^(.+)（([^（）]+)）$/.exec(text) ?? [];
  invariant(name && source, `A material has no source: ${text}`);
  return { name, source: valueOf(SOURCES, source) };
}

function valueOf(table: Readonly<Record<string, string>>, word: string): string {
  const value = table[word];
  invariant(value, `The service items use a word that no list knows: ${word}`);
  return value;
}
