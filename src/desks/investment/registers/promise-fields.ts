import type { Field } from '#kernel/field/field.ts';
import { choice, text } from '#kernel/field/kinds.ts';

/** What a contract can promise, or ask, that bears on fair competition. */
export const PROMISE_KINDS = {
  reward: ['财政奖补', 'Fiscal reward'],
  tax: ['税收', 'Tax'],
  land: ['用地等要素', 'Land and other factors'],
  fee: ['收费、基金、社保费', 'Fees, funds and insurance'],
  service: ['服务保障', 'Service'],
  franchise: ['独家或特许经营', 'Exclusive rights'],
  purchase: ['限定采购', 'Prescribed suppliers'],
  stay: ['不得迁出', 'Not to move away'],
} as const;

/** On what a promise rests, the strongest first. */
export const BASIS_LEVELS = {
  law: ['法律、行政法规', 'Law or administrative regulation'],
  council: ['国务院规定或批准', 'State Council'],
  policy: ['公开的普惠政策', 'Published policy for all of a kind'],
  none: ['无', 'None'],
} as const;

/** What a promise row has both in the officer's draft and in the reviewer's table. */
export const PROMISE_FIELDS: Readonly<Record<string, Field>> = {
  kind: choice({ zh: '类别', en: 'Kind' }, PROMISE_KINDS),
  content: text({ zh: '承诺内容', en: 'Promise' }),
  reach: choice({ zh: '适用对象', en: 'For whom' }, { all: ['同类经营者均可享受', 'All of its kind'], particular: ['仅此经营者', 'This operator only'] }),
  basisLevel: choice({ zh: '依据层级', en: 'Rests on' }, BASIS_LEVELS),
};
