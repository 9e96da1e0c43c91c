import { system } from '../access/access.ts';
import { choice, date, integer, text } from '../field/kinds.ts';
import { defineRegister } from '../register/register.ts';

/**
 * An archived case 归档案卷: which package it went into, and until when that is kept. Only the platform writes it, when it
 * has made the package; what is written here decides when a person may be erased.
 */
export const ArchiveFile = defineRegister('archive-file', {
  title: { zh: '归档案卷', en: 'Archived case' },
  name: 'number',
  identity: 'number',
  fields: {
    number: text({ zh: '档号', en: 'Archive number' }, { search: 'words', max: 120 }),
    register: text({ zh: '台账', en: 'Register' }, { max: 48 }),
    record: text({ zh: '记录', en: 'Record' }, { max: 64 }),
    version: integer({ zh: '归档时的版本', en: 'Version archived' }, { min: 1 }),
    year: text({ zh: '年度', en: 'Year' }, { pattern: /^\d{4}$/ }),
    serial: integer({ zh: '件号', en: 'Item number' }, { min: 1 }),
    closedOn: date({ zh: '办结日期', en: 'Closed on' }),
    period: choice({ zh: '保管期限', en: 'Kept for' }, { Y: ['永久', 'Permanently'], D30: ['30年', '30 years'], D10: ['10年', '10 years'] }),
    keptUntil: date({ zh: '保管至', en: 'Kept until' }, { optional: true }),
    document: text({ zh: '保管期限依据', en: 'Basis' }, { max: 200 }),
    entries: integer({ zh: '日志条数', en: 'Journal entries' }, { min: 1 }),
    treeSize: integer({ zh: '日志大小', en: 'Size of the log' }, { min: 1 }),
    bytes: integer({ zh: '字节数', en: 'Bytes' }, { min: 1 }),
    sha256: text({ zh: '归档包 SHA-256', en: 'SHA-256 of the package' }, { pattern: /^[0-9a-f]{64}$/ }),
    archivedOn: date({ zh: '归档日期', en: 'Archived on' }),
    replaces: text({ zh: '替代', en: 'Replaces' }, { optional: true, max: 120, help: { zh: '案件重新办理后再次归档时，写被替代的档号。', en: 'The number of the package that this one replaces after the case went on.' } }),
  },
  takes: [],
  write: system(),
  list: ['number', 'closedOn', 'period', 'keptUntil', 'entries', 'archivedOn', 'document'],
});
