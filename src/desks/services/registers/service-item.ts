import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, text, yesNo } from '#kernel/field/kinds.ts';
import { rows } from '#kernel/field/rows.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A matter 政务服务事项 that people can bring to the service hall, with the elements of its guide. */
export const ServiceItem = defineRegister('service-item', {
  title: { zh: '政务服务事项', en: 'Service item' },
  identity: 'slug',
  fields: {
    name: text({ zh: '事项名称', en: 'Item' }, { class: 'public', search: 'words', max: 80 }),
    number: integer({ zh: '序号', en: 'Number' }, { class: 'public', min: 1 }),
    slug: text({ zh: '事项代号', en: 'Short name' }, { class: 'public', search: 'exact', pattern: /^[a-z][a-z0-9-]{2,60}$/ }),
    // The kinds are those of the State Council's catalogue of matters handled on application, with public services.
    kind: choice({ zh: '事项类型', en: 'Kind' }, {
      licence: ['行政许可', 'Administrative licence'],
      confirmation: ['行政确认', 'Administrative confirmation'],
      payment: ['行政给付', 'Administrative payment'],
      reward: ['行政奖励', 'Administrative reward'],
      ruling: ['行政裁决', 'Administrative ruling'],
      'other-power': ['其他行政权力', 'Other administrative power'],
      'public-service': ['公共服务', 'Public service'],
    }, { class: 'public' }),
    theme: text({ zh: '主题', en: 'Theme' }, { class: 'public', max: 20 }),
    audience: choice({ zh: '服务对象', en: 'For whom' }, {
      person: ['自然人', 'Natural persons'], body: ['法人', 'Legal persons'], both: ['自然人和法人', 'Both'],
    }, { class: 'public' }),
    decides: text({ zh: '决定机关', en: 'Deciding body' }, { class: 'public' }),
    // The hall decides nothing that is not its own: most matters are taken in, passed on and come back as a receipt.
    role: choice({ zh: '本区职责', en: "The district's part" }, {
      'pass-on': ['受理转报', 'Takes in and passes on'],
      assist: ['仅协助', 'Assists only'],
      authorised: ['授权', 'Authorised by law'],
      entrusted: ['委托', 'Entrusted'],
    }, { class: 'public', help: { zh: '示意性划分；实际须以赋权、委托文件和公布的目录为准。', en: 'An illustration; the published mandate decides.' } }),
    basis: longText({ zh: '设定和实施依据', en: 'Basis' }, { class: 'public', max: 400 }),
    basisSeen: yesNo({ zh: '依据条文已核对', en: 'Basis checked in the text' }, { class: 'public' }),
    statutoryLimit: text({ zh: '法定办结时限', en: 'Statutory limit' }, { class: 'public', optional: true, max: 20, help: { zh: '单位照录条文；空白表示所引条文未规定。', en: "In the text's own unit; empty when the cited text sets none." } }),
    promisedLimit: text({ zh: '承诺办结时限（演示）', en: 'Promised limit (demonstration)' }, { class: 'public', max: 60 }),
    materials: rows({ zh: '申请材料', en: 'Materials' }, {
      name: text({ zh: '材料名称', en: 'Material' }, { class: 'public', max: 100 }),
      source: choice({ zh: '来源渠道（推定）', en: 'Source (assumed)' }, {
        applicant: ['申请人自备', 'From the applicant'], shared: ['数据共享', 'Shared data'], issued: ['政府部门核发', 'Issued by a public body'],
      }, { class: 'public' }),
    }, { class: 'public', max: 20 }),
    fee: text({ zh: '收费', en: 'Fee' }, { class: 'public' }),
    visits: integer({ zh: '到办事现场次数（演示）', en: 'Visits needed (demonstration)' }, { class: 'public', max: 9, unit: '次' }),
    result: text({ zh: '办理结果', en: 'Result' }, { class: 'public' }),
    bundle: text({ zh: '所属“一件事”', en: 'Joint matter' }, { class: 'public', optional: true, max: 30 }),
    note: longText({ zh: '核对说明', en: 'Note on the check' }, { class: 'public', optional: true, max: 300 }),
    settledIn: yesNo({ zh: '已进驻大厅', en: 'Settled in the hall' }, { class: 'public' }),
    settledOn: date({ zh: '进驻日期', en: 'Settled on' }, { class: 'public', optional: true }),
    counter: text({ zh: '办理窗口', en: 'Counter' }, { class: 'public', optional: true, max: 20 }),
  },
  write: duty('item-manager'),
  publication: {
    about: { zh: '可以到便民服务中心办理的事项：要什么材料、多久办好、收不收费、谁来决定。', en: 'What can be done at the service hall: the papers it takes, how long, what it costs, who decides.' },
    fields: ['name', 'number', 'slug', 'kind', 'theme', 'audience', 'decides', 'role', 'basis', 'basisSeen', 'statutoryLimit', 'promisedLimit', 'materials', 'fee', 'visits', 'result', 'bundle', 'note', 'settledIn', 'settledOn', 'counter'],
    list: ['kind', 'audience', 'promisedLimit', 'visits'],
    withState: false,
    order: { field: 'number', newestFirst: false },
  },
  list: ['number', 'name', 'kind', 'theme', 'decides', 'role', 'statutoryLimit', 'settledIn'],
  groups: [
    { title: { zh: '基本要素', en: 'Elements' }, fields: ['name', 'number', 'slug', 'kind', 'theme', 'audience', 'decides', 'role', 'basis', 'basisSeen'] },
    { title: { zh: '怎样办', en: 'How it is done' }, fields: ['statutoryLimit', 'promisedLimit', 'materials', 'fee', 'visits', 'result', 'bundle', 'note'] },
    { title: { zh: '进驻', en: 'In the hall' }, fields: ['settledIn', 'settledOn', 'counter'] },
  ],
});
