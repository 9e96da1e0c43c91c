import { anyOf, duty, system } from '#kernel/access/access.ts';
import { choice, date, instant, integer, longText, phone, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A case of city management 案卷: from the report on the street to its closing. */
export const CityCase = defineRegister('city-case', {
  title: { zh: '城市管理案卷', en: 'City case' },
  fields: {
    name: text({ zh: '问题', en: 'Problem' }, { search: 'words', class: 'public' }),
    source: choice({ zh: '来源', en: 'Source' }, {
      patrol: ['采集员上报', 'Collector'], public: ['公众上报', 'Public'], hotline: ['12345 转办', '12345 hotline'], video: ['视频发现', 'Video'], leader: ['领导交办', 'Leader'],
    }),
    community: reference('community', { zh: '所在社区', en: 'Community' }, { class: 'public' }),
    cell: reference('grid-cell', { zh: '单元网格', en: 'Grid cell' }),
    place: point({ zh: '位置', en: 'Place' }, { class: 'public' }),
    description: longText({ zh: '描述', en: 'Description' }, { max: 500 }),
    telephone: phone({ zh: '来信人电话', en: 'Telephone of who wrote' }, { optional: true }),
    photos: integer({ zh: '上报照片数', en: 'Photographs of the report' }, { unit: '张', max: 20 }),
    reportedOn: date({ zh: '上报日期', en: 'Reported on' }, { class: 'public' }),
    verifier: reference('staff', { zh: '核实采集员', en: 'Sent to verify' }, { optional: true }),
    verifyPhotos: integer({ zh: '核实照片数', en: 'Photographs of the verification' }, { optional: true, unit: '张', max: 20 }),
    verifiedTrue: yesNo({ zh: '核实属实', en: 'Found true' }, { optional: true }),
    verifiedInTime: yesNo({ zh: '按时核实', en: 'Verified in time' }, { optional: true }),
    duplicateOf: reference('city-case', { zh: '与此案重复', en: 'The same as' }, { optional: true }),
    condition: reference('filing-condition', { zh: '立案条件', en: 'Filing condition' }, { optional: true }),
    campaign: reference('campaign', { zh: '所属专项行动', en: 'Campaign' }, { optional: true }),
    filedOn: date({ zh: '立案日期', en: 'Filed on' }, { optional: true, class: 'public' }),
    filedInTime: yesNo({ zh: '按时立案', en: 'Filed in time' }, { optional: true }),
    handler: reference('unit', { zh: '处置单位', en: 'Handling unit' }, { optional: true, class: 'public' }),
    dispatchedAt: instant({ zh: '派遣时间', en: 'Dispatched at' }, { optional: true }),
    dispatchedInTime: yesNo({ zh: '按时派遣', en: 'Dispatched in time' }, { optional: true }),
    limitEndsAt: instant({ zh: '处置截止', en: 'To be handled by' }, { optional: true }),
    returned: yesNo({ zh: '曾退回', en: 'Was returned' }, { optional: true }),
    extended: yesNo({ zh: '曾延期', en: 'Was extended' }, { optional: true }),
    suspended: yesNo({ zh: '曾挂账', en: 'Was suspended' }, { optional: true }),
    result: longText({ zh: '处置结果', en: 'Result' }, { optional: true, max: 500 }),
    photosAfter: integer({ zh: '处置后照片数', en: 'Photographs after' }, { optional: true, unit: '张', max: 20 }),
    handledAt: instant({ zh: '处置完成', en: 'Handled at' }, { optional: true }),
    inTime: yesNo({ zh: '按期处置', en: 'Handled in time' }, { optional: true }),
    checker: reference('staff', { zh: '核查采集员', en: 'Checked by' }, { optional: true }),
    checkedInTime: yesNo({ zh: '按时核查', en: 'Checked in time' }, { optional: true }),
    reworked: yesNo({ zh: '曾返工', en: 'Was reworked' }, { optional: true }),
    closingMet: yesNo({ zh: '符合结案条件', en: 'Closing condition met' }, { optional: true }),
    closedOn: date({ zh: '结案日期', en: 'Closed on' }, { optional: true, class: 'public' }),
    satisfaction: choice({ zh: '回访评价', en: 'Said when called back' }, { very: ['非常满意', 'Very satisfied'], satisfied: ['满意', 'Satisfied'], dissatisfied: ['不满意', 'Dissatisfied'] }, { optional: true }),
  },
  // The platform takes in what the public wrote (public-inbox.ts).
  write: anyOf(duty('collector', 'case-clerk'), system()),
  onMap: {
    place: 'place',
    where: { state: { notIn: ['closed', 'selfHandled', 'refused', 'void'] } },
    mark: { colour: 'soon', radius: 3 },
    tones: { reported: 'idle', toVerify: 'idle', verifiedReport: 'idle', handedBack: 'late', suspended: 'idle', toCheck: 'ok', passed: 'ok' },
  },
  onPhone: { report: { source: 'patrol' }, photos: ['photos', 'verifyPhotos', 'photosAfter'], within: { community: 'area', cell: 'outline' } },
  groups: [
    { title: { zh: '上报', en: 'The report' }, fields: ['name', 'source', 'community', 'cell', 'place', 'description', 'telephone', 'photos', 'reportedOn'] },
    { title: { zh: '核实和立案', en: 'Verification and filing' }, fields: ['verifier', 'verifyPhotos', 'verifiedTrue', 'verifiedInTime', 'duplicateOf', 'condition', 'campaign', 'filedOn', 'filedInTime'] },
    { title: { zh: '派遣和处置', en: 'Dispatch and handling' }, fields: ['handler', 'dispatchedAt', 'dispatchedInTime', 'limitEndsAt', 'returned', 'extended', 'suspended', 'result', 'photosAfter', 'handledAt', 'inTime'] },
    { title: { zh: '核查和结案', en: 'Check and closing' }, fields: ['checker', 'checkedInTime', 'reworked', 'closingMet', 'closedOn', 'satisfaction'] },
  ],
  list: ['name', 'source', 'community', 'reportedOn', 'handler', 'limitEndsAt', 'inTime', 'state'],
});
