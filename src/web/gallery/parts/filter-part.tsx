import type { ReactNode } from 'react';
import { ClauseEditor } from '#furniture/filter/clause-editor.tsx';
import { FilterBar } from '#furniture/filter/filter-bar.tsx';
import type { Condition } from '#kernel/condition/condition.ts';
import { ENTERPRISE } from '../fixture-registers.ts';
import { GALLERY_REFS } from '../fixture-records.ts';
import { Sample } from '../sample.tsx';

const SENTENCES: readonly (readonly [string, Condition])[] = [
  ['没有条件', {}],
  ['一个条件', { state: 'handling' }],
  ['许多条件与长名', { sort: { in: ['limited', 'stock', 'branch'] }, revenue: { atLeast: 200_000_000_00 }, growth: { below: '0' }, foundedOn: { atLeast: '2012-01-01' }, listed: false, unit: 'u-2', note: { filled: true }, marks: { includes: 'tech' }, partners: { includes: 'e-0' } }],
];

/** Filters as sentences. */
export function FilterPart(): ReactNode {
  return SENTENCES.map(([title, condition]) => <Sample key={title} title={title}><FilterBar register={ENTERPRISE} condition={condition} refs={GALLERY_REFS} onChange={() => undefined} /></Sample>);
}

/** The editors that the sentence's pieces open. */
export function ClausePart(): ReactNode {
  const editor = (name: string, test?: Condition[string]): ReactNode => <ClauseEditor register={ENTERPRISE} name={name} {...(test === undefined ? {} : { test })} refs={GALLERY_REFS} onDone={() => undefined} onClose={() => undefined} />;
  return (
    <>
      <Sample title="状态，已选一个">{editor('state', 'handling')}</Sample>
      <Sample title="一个列表，未选">{editor('sort')}</Sample>
      <Sample title="多选字段">{editor('marks')}</Sample>
      <Sample title="金额">{editor('revenue', { atLeast: 200_000_000_00 })}</Sample>
      <Sample title="日期">{editor('foundedOn', { atMost: '2020-12-31' })}</Sample>
      <Sample title="是否">{editor('listed')}</Sample>
    </>
  );
}
