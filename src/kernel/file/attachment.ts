import { system } from '../access/access.ts';
import { choice, instant, integer, longText, text } from '../field/kinds.ts';
import { recordLink } from '../field/record-link.ts';
import { point } from '../place/place.ts';
import { defineRegister } from '../register/register.ts';

/**
 * A file 附件 that hangs on a record of any register (docs/rules/files.md). Who sees that record sees it, and nobody else.
 * Written by the platform in the name of whoever hangs it there, after the record was read as he reads it. One that was
 * withdrawn keeps its name and the hash of its content.
 */
export const Attachment = defineRegister('attachment', {
  title: { zh: '附件', en: 'Attachment' },
  fields: {
    about: recordLink({ zh: '所属记录', en: 'Hangs on' }),
    name: text({ zh: '文件名', en: 'File name' }),
    file: text({ zh: '内容散列（SHA-256）', en: 'SHA-256 of its content' }, { search: 'exact', pattern: /^[0-9a-f]{64}$/ }),
    kind: choice({ zh: '种类', en: 'Kind' }, { photo: ['照片', 'Photo'], document: ['文档', 'Document'], sheet: ['表格', 'Sheet'], text: ['文本', 'Text'] }),
    bytes: integer({ zh: '大小', en: 'Size' }, { unit: '字节' }),
    takenAt: instant({ zh: '拍摄时刻', en: 'Taken at' }, { optional: true }),
    place: point({ zh: '拍摄地点', en: 'Taken where' }, { optional: true }),
    by: text({ zh: '上传人', en: 'By' }),
    byName: text({ zh: '上传人姓名', en: 'Name' }),
    addedAt: instant({ zh: '上传时刻', en: 'Added at' }),
    withdrawnAt: instant({ zh: '撤回时刻', en: 'Withdrawn at' }, { optional: true }),
    withdrawnBy: text({ zh: '撤回人', en: 'Withdrawn by' }, { optional: true }),
    reason: longText({ zh: '撤回事由', en: 'Why' }, { optional: true, max: 500 }),
  },
  write: system(),
  bound: 'about',
  takes: [],
  restricted: true,
  list: ['addedAt', 'about', 'name', 'kind', 'byName', 'withdrawnAt'],
});
