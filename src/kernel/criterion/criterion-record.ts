import { duty } from '../access/access.ts';
import { ADMINISTRATORS } from '../access/administrators.ts';
import { date, longText, text } from '../field/kinds.ts';
import { defineRegister } from '../register/register.ts';

/** The most that a criterion's value has as JSON text. */
const MOST_CHARACTERS = 60_000;

/**
 * A version of a criterion that the district records 标准版本: the value that holds from a day on, by a document. It
 * overlays the versions that the district's pack brings (docs/rules/criteria.md).
 */
export const CriterionRecord = defineRegister('criterion-version', {
  title: { zh: '标准版本', en: 'Versions of criteria' },
  name: 'criterion',
  fields: {
    criterion: text({ zh: '标准', en: 'Criterion' }, { class: 'public', search: 'words', max: 100, help: { zh: '标准的标识，如 archive/retention。', en: 'The id of a criterion, such as archive/retention.' } }),
    from: date({ zh: '自', en: 'From' }, { class: 'public' }),
    until: date({ zh: '至', en: 'Until' }, { class: 'public', optional: true }),
    document: text({ zh: '依据文件', en: 'Document' }, { class: 'public', search: 'words' }),
    value: longText({ zh: '内容（JSON）', en: 'Value (JSON)' }, { class: 'public', max: MOST_CHARACTERS }),
    reason: longText({ zh: '事由', en: 'Reason' }, { class: 'public', optional: true, max: 500, help: { zh: '从过去的日期起算的，要写明事由。', en: 'Needed where it holds from a day that has passed.' } }),
  },
  distinct: ['criterion', 'from'],
  write: duty(ADMINISTRATORS.system),
  list: ['criterion', 'from', 'until', 'document', 'reason'],
});
