import { describe, expect, it } from 'vitest';
import { funnelAtAges } from './funnel.ts';

describe('rule 6: conversion is measured at fixed ages', () => {
  const leads = [
    { foundOn: '2024-01-01', contactedOn: '2024-01-05', signedOn: '2024-06-01' },
    { foundOn: '2024-01-01', contactedOn: '2024-03-01' },
    { foundOn: '2024-12-01', contactedOn: '2024-12-02' },
  ];

  it('counts a stage only when it was reached by that age', () => {
    const [early, late] = funnelAtAges(leads, [30, 180], '2024-12-31');
    expect(early?.reached.contactedOn).toBe(2);
    expect(late?.reached.contactedOn).toBe(2);
    expect(early?.reached.signedOn).toBe(0);
    expect(late?.reached.signedOn).toBe(1);
  });

  it('leaves out leads that are younger than the age', () => {
    const [early, late] = funnelAtAges(leads, [30, 180], '2024-12-31');
    expect(early?.cohort).toBe(3);
    expect(late?.cohort).toBe(2);
  });
});
