import type { ReactNode } from 'react';
import { MaskedValue } from '#furniture/record/masked-value.tsx';
import { say } from '#furniture/value/language.ts';
import { ShowValue } from '#furniture/value/show-value.tsx';
import { Mark, type Tone } from '#furniture/value/state-mark.tsx';
import { EVERY_FIELD, fixtureField } from '../fixture-registers.ts';
import { FULL_VALUES, GALLERY_REFS } from '../fixture-records.ts';
import { Sample } from '../sample.tsx';
import '#furniture/record/record.css';

const TONES: readonly (readonly [Tone, string])[] = [['ok', '按期'], ['soon', '将到期'], ['late', '已超期'], ['idle', '未计时'], ['done', '已办结']];

/** Values of every widget, in full, short and absent. */
export function ValuePart(): ReactNode {
  const lines = (short: boolean, values: typeof FULL_VALUES): ReactNode => (
    <dl className="field-list">{EVERY_FIELD.map((field) => <div key={field.name}><dt>{say(field.title, 'zh')}</dt><dd><ShowValue field={field} value={values[field.name]} refs={GALLERY_REFS} short={short} /></dd></div>)}</dl>
  );
  return (
    <>
      <Sample title="完整">{lines(false, FULL_VALUES)}</Sample>
      <Sample title="表格中">{lines(true, FULL_VALUES)}</Sample>
      <Sample title="没有值">{lines(false, {})}</Sample>
      <Sample title="遮盖"><MaskedValue register="enterprise" record="e-0" field={fixtureField('phone', '联系电话', 'sealed', { masked: 'reveal' })} refs={{}} /></Sample>
      <Sample title="状态">{TONES.map(([tone, title]) => <p key={tone}><Mark tone={tone}>{title}</Mark></p>)}</Sample>
    </>
  );
}
