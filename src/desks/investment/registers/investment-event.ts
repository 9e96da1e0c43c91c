import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** An event 推介活动 at which the district presents itself or signs, or a review 讲评会 of its own leads. */
export const InvestmentEvent = defineRegister('investment-event', {
  title: { zh: '招商活动', en: 'Investment event' },
  fields: {
    name: text({ zh: '活动名称', en: 'Event' }, { class: 'public', search: 'words' }),
    aliases: text({ zh: '别名', en: 'Aliases' }, { optional: true, class: 'public', search: 'words', help: { zh: '报告中可能使用的其他叫法，用分号（；）分开。', en: 'Other names under which reports speak of it, parted by ；.' } }),
    kind: choice({ zh: '类型', en: 'Kind' }, {
      ceremony: ['集中签约', 'Signing ceremony'], briefing: ['说明会', 'Briefing'], cooperation: ['战略合作签约', 'Strategic co-operation'], matching: ['对接会', 'Matching meeting'], salon: ['沙龙', 'Salon'],
      review: ['讲评会（内部）', 'Review of leads (internal)'],
    }, { class: 'public' }),
    heldOn: date({ zh: '举办日期', en: 'Held on' }, { class: 'public' }),
    place: text({ zh: '地点', en: 'Place' }, { optional: true, class: 'public' }),
    guests: integer({ zh: '参加企业', en: 'Firms present' }, { optional: true, unit: '家' }),
    outcome: text({ zh: '结果', en: 'Outcome' }, { optional: true, class: 'public' }),
  },
  write: duty('investment-officer', 'investment-lead'),
  reported: { aliases: 'aliases', stages: { held: { on: 'heldOn' } } },
  list: ['name', 'kind', 'heldOn', 'place', 'guests'],
});
