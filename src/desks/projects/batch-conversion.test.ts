import { expect, test } from 'vitest';
import { convertAtAges } from './batch-conversion.ts';

test('rule 16: conversion counts at fixed ages, and entries too young for an age are left out', () => {
  const entries = [{ listedOn: '2024-01-01', convertedOn: '2024-05-01' }, { listedOn: '2024-01-01', convertedOn: '2024-09-01' }, { listedOn: '2024-01-01' }, { listedOn: '2024-10-01', convertedOn: '2024-10-05' }];
  expect(convertAtAges(entries, [180, 365], '2024-12-31')).toEqual([{ ageDays: 180, listed: 3, converted: 1 }, { ageDays: 365, listed: 3, converted: 2 }]);
});
