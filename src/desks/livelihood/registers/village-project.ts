import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, money, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** An industry project of a village 产业赋能: what was put in, and what came to the households. */
export const VillageProject = defineRegister('village-project', {
  title: { zh: '乡村产业项目', en: 'Village industry project' },
  fields: {
    name: text({ zh: '项目', en: 'Project' }, { class: 'public', search: 'words' }),
    community: reference('community', { zh: '社区（村）', en: 'Community' }, { class: 'public' }),
    kind: choice({ zh: '类别', en: 'Kind' }, { planting: ['特色种植', 'Planting'], processing: ['农产品加工', 'Processing'], trade: ['电商流通', 'Trade'], tourism: ['乡村旅游', 'Tourism'], assets: ['集体资产经营', 'Collective assets'] }, { class: 'public' }),
    fund: choice({ zh: '资金来源', en: 'Fund' }, { bridging: ['衔接推进乡村振兴补助资金', 'Bridging subsidy'], collective: ['村集体自筹', 'Collective'], enterprise: ['企业投资', 'Enterprise'] }, { class: 'public' }),
    invested: money({ zh: '投入资金', en: 'Invested' }, { class: 'public' }),
    households: integer({ zh: '带动户数', en: 'Households reached' }, { unit: '户', class: 'public' }),
    linkage: longText({ zh: '联农带农机制', en: 'How households share' }, { class: 'public', max: 500 }),
    shared: money({ zh: '累计分红', en: 'Shared out so far' }, { class: 'public' }),
    startedOn: date({ zh: '启动日期', en: 'Started on' }, { class: 'public' }),
    status: choice({ zh: '状态', en: 'Status' }, { building: ['建设中', 'Being built'], running: ['运营中', 'Running'], stopped: ['已停止', 'Stopped'] }, { class: 'public' }),
  },
  write: duty('rural-officer'),
});
