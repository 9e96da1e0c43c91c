import { DistrictError } from '../error/district-error.ts';
import { FILE_ENDINGS, FILE_TYPES } from './file-types.ts';

const MOST = 200;
// Controls, and the marks that turn the reading direction: with one of these `photo‮gpj.exe` reads as a picture.
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/u;
const PARTS = /[\\/:]/;

/**
 * The name of a file as it is kept: one line without a path. Nothing is mended in silence, since the name is what people
 * know the file by.
 * @throws DistrictError `file/name-invalid` with why.
 */
export function parseFileName(given: string): string {
  const name = given.normalize('NFC').trim();
  if (name === '' || /^\.+$/.test(name)) throw invalid('没有文件名', 'there is none');
  if (PARTS.test(name)) throw invalid('含有路径（/ \\ :）', 'it holds a path (/ \\ :)');
  if (UNSEEN.test(given)) throw invalid('含有不可见的控制字符', 'it holds control characters');
  if (name.length > MOST) throw invalid(`超过 ${MOST} 个字符`, `it is longer than ${MOST} characters`);
  return name;
}

/** What a name says that the file is: what stands behind its last dot, in small letters; undefined where there is no dot. */
export function findEnding(name: string): string | undefined {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
}

/**
 * A file's name for its type, with the type's ending where it has none.
 * @throws DistrictError `file/name-invalid`, `file/type-refused`, or `file/type-lies` when the name says that it is something else.
 */
export function nameForType(given: string, type: string): string {
  const name = parseFileName(given);
  const known = FILE_TYPES[type];
  if (!known) throw new DistrictError('file/type-refused', { found: type });
  const ending = findEnding(name);
  if (ending === undefined) return parseFileName(`${name}.${known.endings[0]}`);
  if (!FILE_ENDINGS.includes(`.${ending}`)) throw new DistrictError('file/type-refused', { found: ending.slice(0, 20) });
  if (!known.endings.includes(ending)) throw new DistrictError('file/type-lies', { name, found: known.title.zh, foundEn: known.title.en });
  return name;
}

function invalid(why: string, whyEn: string): DistrictError {
  return new DistrictError('file/name-invalid', { why, whyEn });
}
