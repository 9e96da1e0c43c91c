import { duty } from '#kernel/access/access.ts';
import { choice, date, longText, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** The duties of officers who are paired with operators. */
export const LIAISON_DUTIES = ['enterprise-liaison', 'commerce-liaison', 'market-liaison', 'community-liaison'] as const;

/**
 * A visit 走访 to an operator in order to serve it. It is no inspection: officers ask and explain, they check nothing
 * (State Council Office 2024 no. 54 keeps inspections to holders of an enforcement certificate).
 */
export const Visit = defineRegister('visit', {
  title: { zh: '走访服务', en: 'Visit' },
  fields: {
    name: text({ zh: '走访对象', en: 'Operator visited' }, { search: 'words', max: 120 }),
    operator: reference('operator', { zh: '经营主体', en: 'Operator' }),
    officer: reference('staff', { zh: '走访干部', en: 'Officer' }),
    visitedOn: date({ zh: '走访日期', en: 'Visited on' }),
    mode: choice({ zh: '方式', en: 'Mode' }, { onsite: ['上门', 'On site'], phone: ['电话', 'Telephone'], online: ['线上', 'Online'] }),
    notes: longText({ zh: '走访记录', en: 'Notes' }, { max: 1000 }),
    problemFound: yesNo({ zh: '发现问题', en: 'Problem found' }),
  },
  write: duty(...LIAISON_DUTIES),
  list: ['name', 'officer', 'visitedOn', 'mode', 'problemFound', 'notes'],
});
