/** Traditional characters that occur in the engine's word lists, with their simplified forms. */
const TRADITIONAL = '億萬餘個項達對產業區總額營業顧請際實現標準規範圍員戶條樓園橋壓減長較續績點為與從於個號開貫蓋務數據聯鄉鎮農戰與導幾雙節線賽競進參預計劃擬爭確擬間時週鐘類處隱患訴辦結網絡內歷續場萬覆貫';
const SIMPLIFIED = '亿万余个项达对产业区总额营业顾请际实现标准规范围员户条楼园桥压减长较续绩点为与从于个号开贯盖务数据联乡镇农战与导几双节线赛竞进参预计划拟争确拟间时周钟类处隐患诉办结网络内历续场万覆贯';

const ONE_TO_ONE: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', '(': '（', ')': '）', '?': '？', '!': '！', ':': '：', '﹕': '：', '｡': '。', '､': '、',
  '％': '%', '﹪': '%', '．': '.', '－': '-', '−': '-', '‐': '-', '‑': '-', '＋': '+', '∶': ':', '︰': ':', '：': '：',
  '～': '~', '〜': '~', '∼': '~', '〈': '“', '〉': '”', '「': '“', '」': '”', '『': '“', '』': '”', '＂': '"', '㎡': '㎡',
  '•': '·', '‧': '·', '・': '·', '\u3000': ' ', '\u00a0': ' ', '\t': ' ',
};

function buildTable(): ReadonlyMap<string, string> {
  const table = new Map(Object.entries(ONE_TO_ONE));
  [...TRADITIONAL].forEach((character, index) => table.set(character, [...SIMPLIFIED][index] ?? character));
  for (let offset = 0; offset < 10; offset += 1) table.set(String.fromCharCode(0xff10 + offset), String(offset));
  for (let offset = 0; offset < 26; offset += 1) {
    table.set(String.fromCharCode(0xff21 + offset), String.fromCharCode(0x41 + offset));
    table.set(String.fromCharCode(0xff41 + offset), String.fromCharCode(0x61 + offset));
  }
  return table;
}

const TABLE = buildTable();

/** The canonical form of one character: half-width digits and signs, full-width Chinese punctuation, simplified words. */
export function canonicalCharacter(character: string): string {
  return TABLE.get(character) ?? character;
}

export const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9';

/** Whether a character belongs to Chinese writing (ideographs and the zero). */
export function isIdeograph(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007 || (code >= 0xd800 && code <= 0xdfff);
}

/** Letters, digits and ideographs only: the form in which names and aliases are compared. */
export function matchingForm(text: string): string {
  let form = '';
  for (const character of text) {
    const canonical = canonicalCharacter(character).toLowerCase();
    if (isIdeograph(canonical) || isDigit(canonical) || (canonical >= 'a' && canonical <= 'z')) form += canonical;
  }
  return form;
}

/** The matching form of a text that is already in canonical characters. */
export function matchingFormOfCanonical(text: string): string {
  return text.toLowerCase().replace(/[^\u3400-\u9fff\u3007\ud800-\udfff0-9a-z]+/g, '');
}
