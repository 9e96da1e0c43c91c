import { duty } from '#kernel/access/access.ts';
import { date, integer, longText, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * Where a trade district stands among its operator's others, as the operator attests it. The district has no rival's
 * turnover: the tier, what the tier means and the document are recorded, and nothing is reckoned.
 */
export const AttestedRank = defineRegister('attested-rank', {
  title: { zh: '商圈排位证明', en: 'Attested rank' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { max: 80, class: 'public' }),
    district: reference('trade-district', { zh: '商圈', en: 'Trade district' }, { class: 'public' }),
    year: text({ zh: '年度', en: 'Year' }, { pattern: /^\d{4}$/, class: 'public' }),
    tier: text({ zh: '排位层次', en: 'Tier' }, { max: 20, class: 'public' }),
    definition: longText({ zh: '该层次的含义', en: 'What the tier means' }, { max: 300, class: 'public' }),
    lastPlace: integer({ zh: '该层次的末位', en: 'Last place of the tier' }, { min: 1, unit: '位', class: 'public' }),
    place: integer({ zh: '具体位次', en: 'Place' }, { optional: true, min: 1, unit: '位', class: 'public' }),
    peers: integer({ zh: '参加排位的同类广场', en: 'Peers' }, { min: 1, unit: '家', class: 'public' }),
    area: text({ zh: '排位范围', en: 'Area' }, { max: 20, class: 'public' }),
    attestedBy: text({ zh: '出具证明的经营者', en: 'Attested by' }, { class: 'public' }),
    document: text({ zh: '证明文件', en: 'Document' }, { class: 'public' }),
    attestedOn: date({ zh: '出具日期', en: 'Attested on' }, { class: 'public' }),
  },
  write: duty('commerce-officer'),
  list: ['name', 'year', 'tier', 'lastPlace', 'peers', 'area', 'attestedBy', 'attestedOn'],
});
