import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { checkAction } from '#kernel/procedure/case-file.ts';
import { Inspect } from './procedures/inspect.ts';

const officer = (...duties: string[]): Actor => ({ id: 'one', name: '某', unit: 'unit-market', duties, kind: 'staff' });

describe('an inspection', () => {
  test('rule 1: only a holder of an enforcement certificate inspects', () => {
    const form = { record: '检查笔录' };
    expect(() => checkAction(Inspect, 'carryOut', officer('inspector-fire'), form, undefined, form)).not.toThrow();
    expect(() => checkAction(Inspect, 'carryOut', officer('market-liaison', 'supervision-planner'), form, undefined, form)).toThrow('access/denied');
  });

  test('rule 4: no penalty needs a first violation, slight harm and putting right, all three', () => {
    for (const lacking of [undefined, 'first', 'slight', 'put']) {
      const form = { finding: 'corrected', first: lacking !== 'first', slight: lacking !== 'slight', put: lacking !== 'put' };
      const check = (): void => checkAction(Inspect, 'enterUnpunished', officer('inspector-market'), form, undefined, form);
      if (lacking) expect(check).toThrow('procedure/guarded');
      else expect(check).not.toThrow();
    }
  });
});
