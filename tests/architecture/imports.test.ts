import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** Fewer modules than this mean that the checker didn't see the program and would pass anything. */
const LEAST_MODULES = 400;

type Report = { readonly summary: { readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[]; readonly totalCruised: number } };

function cruise(): Report['summary'] {
  const result = spawnSync(join(ROOT, 'node_modules/.bin/depcruise'), ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return (JSON.parse(result.stdout) as Report).summary;
}

describe('who may import whom', () => {
  test('nobody imports what he may not, and the checker saw the whole program', () => {
    const { violations, totalCruised } = cruise();
    expect(violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(LEAST_MODULES);
  });

  test.each([
    ['kernel-is-pure', 'src/kernel/zz-wrong.ts', "import { readFileSync } from 'node:fs';\nexport const wrong = readFileSync;\n"],
    ['desk-not-on-desk', 'src/desks/support/zz-wrong.ts', "import { ServicesDesk } from '#desks/services/desk.ts';\nexport const wrong = ServicesDesk;\n"],
    ['web-not-on-server', 'src/web/zz-wrong.ts', "import { openDatabase } from '../store/database/connect.ts';\nexport const wrong = openDatabase;\n"],
  ])('the rule %s catches who breaks it', (rule, path, code) => {
    const file = join(ROOT, path);
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, code);
      expect(cruise().violations.map((one) => one.rule.name)).toContain(rule);
    } finally {
      rmSync(file, { force: true });
    }
  });
});
