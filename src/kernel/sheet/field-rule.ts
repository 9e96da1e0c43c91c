import type { Field, Label } from '../field/field.ts';

/** What a column of a template says beside its title about what may stand in it. */
export function fieldRule(field: Field, required: boolean, refersTo: Label | undefined): Label {
  const kind = kindRule(field, refersTo);
  const zh = [required ? '必填。' : '可以不填。', kind.zh, field.help?.zh ?? ''];
  const en = [required ? 'Required.' : 'May be left empty.', kind.en, field.help?.en ?? ''];
  return { zh: zh.filter((one) => one !== '').join(''), en: en.filter((one) => one !== '').join(' ') };
}

function kindRule(field: Field, refersTo: Label | undefined): Label {
  const options = (field.options ?? []).map((one) => one.title);
  const of = refersTo ?? { zh: '有关', en: 'the' };
  switch (field.widget) {
    case 'money': return { zh: '以元为单位，最多到分；也可写“12.5万元”。', en: 'In yuan, at most two places; “12.5万元” may be written too.' };
    case 'integer': return { zh: `整数${field.unit ? `，单位${field.unit}` : ''}。`, en: `A whole number${field.unit ? ` (${field.unit})` : ''}.` };
    case 'measure': return { zh: `数字，单位${field.unit ?? ''}。`, en: `A number (${field.unit ?? ''}).` };
    case 'percent': return { zh: '百分数，12.5 就是 12.5%。', en: 'In percent: 12.5 means 12.5%.' };
    case 'date': return { zh: '日期，如 2024-03-05。', en: 'A day, such as 2024-03-05.' };
    case 'instant': return { zh: '日期和时刻（北京时间），如 2024-03-05 09:30。', en: 'A day and time (China), such as 2024-03-05 09:30.' };
    case 'choice': return { zh: `从这些里选一个：${options.map((one) => one.zh).join('、')}。`, en: `One of: ${options.map((one) => one.en).join(', ')}.` };
    case 'choices': return { zh: `可选几个，用顿号隔开：${options.map((one) => one.zh).join('、')}。`, en: `Any of these, parted by commas: ${options.map((one) => one.en).join(', ')}.` };
    case 'switch': return { zh: '填“是”或“否”。', en: 'Yes or No.' };
    case 'reference': return { zh: `填${of.zh}的名称；有同名的写成“名称（标识）”。`, en: `The name of ${of.en}; where several are called so, “name（id）”.` };
    case 'references': return { zh: `填${of.zh}的名称，几个的一行一个。`, en: `Names of ${of.en}, one a line.` };
    case 'record': return { zh: '写成“台账/记录标识”。', en: 'As register/record id.' };
    case 'place': return { zh: '点写成“经度, 纬度”（WGS84），线和面写 GeoJSON。', en: 'A point as “longitude, latitude” (WGS84), lines and areas as GeoJSON.' };
    case 'sealed': return { zh: '个人信息，加密保存；导出的表里只有掩码，留着掩码就是不改。', en: 'Personal, kept encrypted; an export has a mask, and a mask changes nothing.' };
    case 'rows': return { zh: 'JSON 数组，照导出的样子改。', en: 'A JSON list, as an export has it.' };
    case 'code': return { zh: field.codeList ? '填代码，可带名称。' : '', en: field.codeList ? 'A code, with or without its name.' : '' };
    case 'line': case 'paragraph': case 'file': return { zh: '', en: '' };
  }
}
