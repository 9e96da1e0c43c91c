import { describe, expect, it } from 'vitest';
import { getVersion, type CriterionVersions } from '#kernel/criterion/criterion.ts';
import { FairCompetitionRules } from './criteria.ts';
import { findPromiseFaults, judgeReview, type ContractPromise, type FairCompetitionAct } from './fair-competition.ts';

const tax = { kind: 'tax', reach: 'particular', unless: ['law', 'council'], article: '第九条', forbids: { zh: '给予特定经营者税收优惠', en: 'a tax favour for a particular operator' } };
const stay = { kind: 'stay', reach: 'any', unless: [], article: '第八条', forbids: { zh: '阻碍经营者迁出', en: 'hindering operators from moving away' } };
const VERSIONS: CriterionVersions = {
  'investment/fair-competition': [
    { from: '2021-01-01', until: '2024-06-30', document: '旧规定', value: [tax] },
    { from: '2024-07-01', document: '新规定', value: [tax, stay] },
  ],
};
const actOn = (day: string): FairCompetitionAct => getVersion(VERSIONS, FairCompetitionRules, day);
const NEW = actOn('2024-12-31');
const promise = (more: Partial<ContractPromise>): ContractPromise => ({ kind: 'service', content: '服务', reach: 'all', basisLevel: 'policy', basis: '服务制度', ...more });

describe('rule 9: promises are held against the act in force', () => {
  it('a favour for a particular operator is named with its article unless law or State Council allows it', () => {
    const refund = { kind: 'tax', content: '地方留成全额返还', reach: 'particular' };
    const faults = findPromiseFaults([promise({}), promise({ ...refund, basisLevel: 'policy', basis: '会议纪要' })], NEW);
    expect(faults).toMatchObject([{ row: 2, article: '第九条' }]);
    expect(faults[0]?.says.zh).toBe('第 2 项“地方留成全额返还”：没有法律、行政法规，没有国务院规定或批准，不得给予特定经营者税收优惠（新规定第九条）');
    for (const basisLevel of ['law', 'council']) expect(findPromiseFaults([promise({ ...refund, basisLevel, basis: '某法' })], NEW)).toEqual([]);
  });

  it('what all of a kind may have is no favour', () => {
    expect(findPromiseFaults([promise({ kind: 'tax', content: '依法减免' })], NEW)).toEqual([]);
  });

  it('some things may be asked of nobody, whatever the basis', () => {
    const faults = findPromiseFaults([promise({ kind: 'stay', content: '十年内不得迁出', reach: 'all', basisLevel: 'law', basis: '某法' })], NEW);
    expect(faults[0]?.says).toEqual({ zh: '第 1 项“十年内不得迁出”：不得阻碍经营者迁出（新规定第八条）', en: 'Promise 1: there may be no hindering operators from moving away (新规定, 第八条).' });
  });

  it('the day decides which act it is', () => {
    const asked = [promise({ kind: 'stay', content: '不得迁出' })];
    expect(findPromiseFaults(asked, actOn('2024-06-30'))).toEqual([]);
    expect(findPromiseFaults(asked, actOn('2024-07-01'))).toHaveLength(1);
  });
});

describe('rule 3: every promise has its basis, and the review says what the table comes to', () => {
  it('a promise without a basis is named', () => {
    const { basis: _basis, ...unfounded } = promise({ content: '配建公寓' });
    expect(findPromiseFaults([unfounded, promise({ basisLevel: 'none' }), promise({ basis: ' ' })], NEW).map(({ row, article }) => [row, article])).toEqual([[1, undefined], [2, undefined], [3, undefined]]);
  });

  it('passed, revised or failed', () => {
    const good = { ...promise({}), finding: 'kept' };
    const bad = promise({ kind: 'tax', content: '返还', reach: 'particular', basisLevel: 'none' });
    expect(judgeReview([], NEW).result).toBe('passed');
    expect(judgeReview([good], NEW).result).toBe('passed');
    expect(judgeReview([good, { ...bad, finding: 'removed' }], NEW)).toEqual({ result: 'revised', faults: [] });
    expect(judgeReview([good, { ...promise({ kind: 'tax', content: '依法减免' }), finding: 'changed' }], NEW).result).toBe('revised');
    for (const finding of ['kept', 'changed']) expect(judgeReview([good, { ...bad, finding }], NEW)).toMatchObject({ result: 'failed', faults: [{ row: 2 }] });
  });
});
