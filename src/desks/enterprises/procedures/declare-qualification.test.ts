import { describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/access/access.ts';
import { checkAction } from '#kernel/procedure/case-file.ts';
import { DeclareQualification } from './declare-qualification.ts';

const officer: Actor = { id: 'staff-1', name: '演示', unit: 'unit-a', duties: ['enterprise-officer'], kind: 'staff' };
const applicant: Actor = { id: 'applicant:a', name: 'a', unit: '', duties: [], kind: 'applicant', level: 3 };

describe('rule 8: only who passed is declared', () => {
  test('a passed self-assessment is submitted, a failed one is not', () => {
    expect(() => checkAction(DeclareQualification, 'submit', applicant, {}, undefined, { passes: true })).not.toThrow();
    expect(() => checkAction(DeclareQualification, 'submit', applicant, {}, undefined, { passes: false })).toThrow('procedure/guarded');
  });

  test('entry and refusal are recorded with the notice, by the officer', () => {
    expect(() => checkAction(DeclareQualification, 'enter', officer, {}, undefined, { number: '1' })).toThrow('procedure/form-missing');
    expect(() => checkAction(DeclareQualification, 'enter', officer, {}, undefined, { number: '1', decisionReceipt: '公告' })).not.toThrow();
    expect(() => checkAction(DeclareQualification, 'enter', applicant, {}, undefined, { number: '1', decisionReceipt: '公告' })).toThrow('access/denied');
    expect(() => checkAction(DeclareQualification, 'refuse', officer, {}, undefined, { decisionReceipt: '通知' })).toThrow('procedure/reason-missing');
  });
});
