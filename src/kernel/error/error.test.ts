import { describe, expect, test } from 'vitest';
import { assertNever } from './assert-never.ts';
import { declare, DeclarationError } from './declaration-error.ts';
import { DistrictError } from './district-error.ts';
import { invariant, InvariantError } from './invariant.ts';

describe('errors', () => {
  test('a refusal keeps its code, what it is about, and its cause', () => {
    const cause = new Error('world');
    const error = new DistrictError('record/stale', { version: 3 }, { cause });
    expect([error.code, error.data, error.cause, error.name]).toEqual(['record/stale', { version: 3 }, cause, 'DistrictError']);
    expect(error.message).toBe('record/stale {"version":3}');
  });

  test('a mistaken declaration says where and why', () => {
    expect(() => declare(true, 'register x', 'never said')).not.toThrow();
    const made = new DeclarationError('register x', 'it is declared twice');
    expect([made.path, made.message]).toEqual(['register x', 'register x: it is declared twice']);
    expect(() => declare(0, 'register x', 'it is declared twice')).toThrow(made);
  });

  test("a programmer's mistake stops at once", () => {
    expect(() => invariant(1, 'fine')).not.toThrow();
    expect(() => invariant('', 'there is no name')).toThrow(new InvariantError('there is no name'));
    expect(() => assertNever('new' as never)).toThrow(InvariantError);
  });
});
