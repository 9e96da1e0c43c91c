import type { Language } from '../value/language.ts';

const KILO = 1024;

/** A file's size as people say it. */
export function fileSize(bytes: number, language: Language): string {
  const [value, unit] = bytes < KILO ? [bytes, language === 'zh' ? '字节' : 'bytes'] : bytes < KILO * KILO ? [Math.round(bytes / KILO), 'KB'] : [Math.round((bytes / KILO / KILO) * 10) / 10, 'MB'];
  return `${value} ${unit}`;
}
