import { declare } from '../error/declaration-error.ts';
import type { Day } from '../field/day.ts';
import type { Label } from '../field/field.ts';
import type { Register, Values } from '../register/register.ts';

/** A record as a paper is written from it; texts are those that whoever asks for the paper sees. */
export type PaperSource = {
  readonly id: string;
  readonly values: Values;
  /** A value in Chinese words, days as 2024年3月5日; empty where there is none. */
  readonly shown: (field: string) => string;
  /** The rows of a field, each shown in the same way. */
  readonly rows: (field: string) => readonly { readonly shown: (field: string) => string }[];
  /** The name of the district's committee. */
  readonly district: string;
  readonly today: Day;
};

/** A part of a paper's body: a heading of the first rank (一、), one that runs into its text, or a paragraph. */
export type PaperPart = { readonly heading: string } | { readonly lead: string; readonly text: string } | { readonly text: string };

/** What a paper says, by the elements of GB/T 9704-2012. */
export type PaperText = {
  /** The red head 发文机关标志, or the name of the minutes 纪要标志. */
  readonly mark: string;
  /** The number 发文字号, or of minutes the number of the meeting. */
  readonly number?: string;
  readonly title: string;
  /** Whom it is sent to 主送机关. */
  readonly to?: string;
  readonly body: readonly PaperPart[];
  /** Who was present 出席, for minutes. */
  readonly present?: string;
  readonly signature?: { readonly body: string; readonly on: Day };
  /** Who gets copies 抄送. */
  readonly copies?: string;
  /** Who prints and sends it 印发机关, and when. */
  readonly issued: { readonly by: string; readonly on: Day };
};

/** A paper 公文 that is written from a record of a register. */
export type Paper = {
  readonly id: string;
  readonly of: string;
  readonly title: Label;
  /** Minutes 纪要 have no addressee and no seal; a letter 文件 has a red line under its number. */
  readonly form: 'minutes' | 'letter';
  readonly write: (source: PaperSource) => PaperText;
};

/** Declares a paper of a register. */
export function definePaper(id: string, of: Register, declaration: Omit<Paper, 'id' | 'of'>): Paper {
  declare(/^[a-z][a-z0-9-]{1,47}$/.test(id), `paper ${id}`, 'the id must be kebab-case, 2 to 48 characters');
  return { id, of: of.id, ...declaration };
}

/** A day as papers write it: 2024年3月5日. */
export function paperDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** A sentence with its full stop, however it was entered. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[。！？；：]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[.;,，、]$/, '')}。`;
}
