import type { FieldWire, ProcedureWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { Option } from '#kernel/field/field.ts';

const option = (value: string, zh: string, en: string): Option => ({ value, title: { zh, en } });

/** A field as the server would describe it. */
export function fixtureField(name: string, zh: string, widget: FieldWire['widget'], more: Partial<FieldWire> = {}): FieldWire {
  return { name, kind: widget, title: { zh, en: name }, class: 'internal', optional: true, widget, searchable: false, ...more };
}

const plain = { restricted: false, mayWrite: true, mayEdit: true, takes: [], referredBy: [], groups: [] } as const;

/** A case that goes on, comes back, and ends in three ways. */
export const MATTER_PROCEDURE: ProcedureWire = {
  id: 'matter', title: { zh: '惠企诉求', en: 'Request of an enterprise' }, initial: 'received',
  states: [
    { name: 'received', title: { zh: '已受理', en: 'Received' }, end: false },
    { name: 'assigned', title: { zh: '已转办', en: 'Assigned' }, end: false },
    { name: 'handling', title: { zh: '办理中', en: 'Being handled' }, end: false },
    { name: 'review', title: { zh: '待核', en: 'Under review' }, end: false },
    { name: 'closed', title: { zh: '办结', en: 'Closed' }, end: true },
    { name: 'returned', title: { zh: '退回补正', en: 'Sent back' }, end: false },
    { name: 'withdrawn', title: { zh: '撤回', en: 'Withdrawn' }, end: true },
  ],
  actions: [
    ['assign', '转办', 'received', 'assigned', false], ['take', '接办', 'assigned', 'handling', false], ['submit', '报核', 'handling', 'review', false], ['close', '办结', 'review', 'closed', false],
    ['sendBack', '退回', 'review', 'handling', true], ['ask', '要求补正', 'handling', 'returned', true], ['resume', '补正完毕', 'returned', 'handling', true], ['withdraw', '撤回', 'received', 'withdrawn', true],
  ].map(([name, zh, from, to, reason]) => ({ name: String(name), title: { zh: String(zh), en: String(name) }, from: [String(from)], to: String(to), form: {}, reason: reason === true })),
  clocks: [
    { name: 'answer', title: { zh: '答复时限', en: 'Answer' }, basis: '《某省优化营商环境条例》第二十二条：五个工作日内答复' },
    { name: 'close', title: { zh: '办结时限', en: 'Closing' }, basis: '区惠企诉求办理规则第九条' },
    { name: 'visit', title: { zh: '回访', en: 'Visit' }, basis: '区惠企诉求办理规则第十四条' },
  ],
};

/** One field of every widget. */
export const EVERY_FIELD: readonly FieldWire[] = [
  fixtureField('name', '名称', 'line', { optional: false, limits: { maxLength: 40 } }),
  fixtureField('creditCode', '统一社会信用代码', 'code', { help: { zh: '十八位，见营业执照右上角。', en: 'Eighteen characters, as on the licence.' } }),
  fixtureField('industry', '国民经济行业', 'code', { codeList: 'industry' }),
  fixtureField('sort', '类型', 'choice', { optional: false, options: [option('limited', '有限责任公司', 'Limited'), option('stock', '股份有限公司', 'Stock'), option('branch', '分公司', 'Branch')] }),
  fixtureField('marks', '称号', 'choices', { options: [option('tech', '高新技术企业', 'High-tech'), option('small', '专精特新中小企业', 'Specialised'), option('scale', '规模以上工业企业', 'Above scale')] }),
  fixtureField('employees', '从业人数', 'integer', { unit: '人' }),
  fixtureField('revenue', '营业收入', 'money'),
  fixtureField('area', '用地', 'measure', { unit: '亩' }),
  fixtureField('growth', '增速', 'percent'),
  fixtureField('foundedOn', '成立日期', 'date'),
  fixtureField('visitedAt', '上次走访', 'instant'),
  fixtureField('listed', '已上市', 'switch'),
  fixtureField('unit', '包联单位', 'reference', { of: 'unit' }),
  fixtureField('partners', '配套企业', 'references', { of: 'enterprise' }),
  fixtureField('about', '关于', 'record'),
  fixtureField('holder', '法定代表人', 'sealed', { class: 'personal' }),
  fixtureField('phone', '联系电话', 'sealed', { class: 'personal', masked: 'reveal' }),
  fixtureField('where', '位置', 'place', { kind: 'place-point' }),
  fixtureField('paper', '营业执照', 'file'),
  fixtureField('note', '说明', 'paragraph'),
  fixtureField('products', '主要产品', 'rows', { rows: [fixtureField('what', '产品', 'line'), fixtureField('share', '占比', 'percent'), fixtureField('worth', '产值', 'money')] }),
];

/** Enterprises with cases of requests. */
export const ENTERPRISE: RegisterWire = {
  ...plain, id: 'enterprise', title: { zh: '企业', en: 'Enterprises' }, name: 'name',
  list: ['name', 'sort', 'employees', 'revenue', 'growth', 'foundedOn', 'unit', 'state'], fields: EVERY_FIELD, procedure: MATTER_PROCEDURE,
  groups: [
    { title: { zh: '主体', en: 'Who' }, fields: ['name', 'creditCode', 'industry', 'sort', 'marks', 'listed', 'foundedOn'] },
    { title: { zh: '经营', en: 'Business' }, fields: ['employees', 'revenue', 'area', 'growth', 'products'] },
    { title: { zh: '联系', en: 'Contact' }, fields: ['holder', 'phone', 'where', 'unit', 'partners', 'visitedAt', 'about', 'paper', 'note'] },
  ],
  referredBy: [{ register: 'visit', field: 'enterprise' }],
};

/** Units, as references need them. */
export const UNIT: RegisterWire = { ...plain, id: 'unit', title: { zh: '单位', en: 'Units' }, name: 'name', list: ['name'], fields: [fixtureField('name', '名称', 'line')] };

/** Visits to enterprises. */
export const VISIT: RegisterWire = { ...plain, id: 'visit', title: { zh: '走访', en: 'Visits' }, name: 'what', list: ['what', 'on', 'enterprise'], fields: [fixtureField('what', '事由', 'line'), fixtureField('on', '日期', 'date'), fixtureField('enterprise', '企业', 'reference', { of: 'enterprise' })] };

/** The items of code lists. */
export const CODE_LIST_ITEM: RegisterWire = { ...plain, id: 'code-list-item', title: { zh: '代码', en: 'Codes' }, name: 'name', list: ['code', 'name'], fields: [fixtureField('code', '代码', 'code'), fixtureField('name', '名称', 'line')] };
