import type { Label } from '../field/field.ts';

/** What sort of thing a file is to those who work with it. */
export type FileSort = 'photo' | 'document' | 'sheet' | 'text';

/** A type of files that is taken in: how such files may end, what they are, and whether a browser may show them in place. */
export type FileType = { readonly endings: readonly [string, ...string[]]; readonly sort: FileSort; readonly title: Label; readonly shown: boolean };

/** The types of files that are taken in, by media type. What is not listed is refused, whatever its name says. */
export const FILE_TYPES: Readonly<Record<string, FileType>> = {
  'image/jpeg': { endings: ['jpg', 'jpeg', 'jpe', 'jfif'], sort: 'photo', title: { zh: '照片', en: 'photo' }, shown: true },
  'image/png': { endings: ['png'], sort: 'photo', title: { zh: '图片', en: 'picture' }, shown: true },
  'image/webp': { endings: ['webp'], sort: 'photo', title: { zh: '图片', en: 'picture' }, shown: true },
  'application/pdf': { endings: ['pdf'], sort: 'document', title: { zh: 'PDF 文档', en: 'PDF' }, shown: false },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { endings: ['docx'], sort: 'document', title: { zh: 'Word 文档', en: 'Word document' }, shown: false },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { endings: ['xlsx'], sort: 'sheet', title: { zh: 'Excel 表格', en: 'Excel sheet' }, shown: false },
  'text/plain': { endings: ['txt', 'text', 'log', 'md'], sort: 'text', title: { zh: '文本', en: 'text' }, shown: false },
  'text/csv': { endings: ['csv', 'tsv'], sort: 'sheet', title: { zh: 'CSV 表格', en: 'CSV' }, shown: false },
};

/** Every ending that a file that is taken in may have, as a file dialog asks for them. */
export const FILE_ENDINGS: readonly string[] = Object.values(FILE_TYPES).flatMap(({ endings }) => endings.map((one) => `.${one}`));
