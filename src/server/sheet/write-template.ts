import exceljs, { type DataValidation, type Worksheet } from 'exceljs';
import type { Actor } from '#kernel/access/access.ts';
import type { View } from '#kernel/access/view.ts';
import { CodeListItem } from '#kernel/code-list/code-list-item.ts';
import type { Field, Label } from '#kernel/field/field.ts';
import type { Register } from '#kernel/register/register.ts';
import { fieldRule } from '#kernel/sheet/field-rule.ts';
import { columnId } from '#kernel/sheet/match-columns.ts';
import { ID_COLUMN, ID_TITLE, templateFields } from '#kernel/sheet/sheet-fields.ts';
import { loadView } from '#store/access/in-scope.ts';
import type { District } from '#store/district.ts';
import { listRecords } from '#store/record/list.ts';
import { formatOf, titleOf, widthOf } from './sheet-columns.ts';
import { propertiesOf, sheetName } from './sheet-out.ts';

/** Rows of a template that offer their lists. */
const ROWS = 5000;
/** References to so many records are offered as a list; of more, the name is typed. */
const SMALL = 200;
const FIRST_ROW = 3;

type Asked = { readonly does: 'create' | 'update'; readonly language: 'zh' | 'en'; readonly mark?: string | undefined };
type Column = { readonly name: string; readonly title: Label; readonly rule: Label; readonly field?: Field; readonly required: boolean };

/** The workbook in which somebody fills in records of a register: what he may set, in the declared order, with the rules beside. */
export async function writeTemplate(district: District, actor: Actor, register: Register, asked: Asked): Promise<Buffer> {
  const { language, does } = asked;
  const view = await loadView(district, actor);
  const columns: readonly Column[] = [
    ...(does === 'update' ? [{ name: ID_COLUMN, title: ID_TITLE, rule: ID_RULE, required: false }] : []),
    ...templateFields(register, district.model.procedures.get(register.id), actor, does).map(({ name, field, required }) => ({ name, field, required, title: titleOf(field), rule: fieldRule(field, required, field.of === undefined ? undefined : district.model.registers.get(field.of)?.title) })),
  ];
  const book = new exceljs.Workbook();
  Object.assign(book, propertiesOf({ title: register.title[language], mark: asked.mark }));
  const page = book.addWorksheet(sheetName(register.title[language]), { views: [{ state: 'frozen', ySplit: 2 }], ...(asked.mark ? { headerFooter: { oddHeader: `&C${asked.mark}`, oddFooter: `&C${asked.mark}` } } : {}) });
  page.columns = columns.map(({ title, field }) => ({ width: widthOf(title[language], field), style: { numFmt: formatOf(field), alignment: { wrapText: field?.widget === 'paragraph' } } }));
  page.addRow(columns.map(({ name }) => columnId(register.id, name))).hidden = true;
  page.addRow(columns.map(({ title, required }) => `${title[language]}${required ? ' *' : ''}`));
  writeHead(page, columns, language);
  writeGuide(book.addWorksheet(language === 'zh' ? '填表说明' : 'How to fill it in'), register, columns, asked);
  await writeLists(book, page, columns, await listsOf(district, view, columns, language), language);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const ID_RULE: Label = { zh: '填了就改这条记录；空着就按唯一的编号找，找不到就新建。', en: 'Filled in, this record is changed; left empty, it is found by its unique number, or made new.' };

function writeHead(page: Worksheet, columns: readonly Column[], language: 'zh' | 'en'): void {
  columns.forEach(({ rule, required }, index) => {
    const cell = page.getRow(2).getCell(index + 1);
    cell.note = { texts: [{ text: rule[language] }], margins: { insetmode: 'auto' } };
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: required ? 'FFFCE8D5' : 'FFEDEFF2' } };
  });
}

function writeGuide(page: Worksheet, register: Register, columns: readonly Column[], { language, does, mark }: Asked): void {
  const zh = language === 'zh';
  page.columns = [{ width: 26 }, { width: 10 }, { width: 90 }];
  const lines = zh
    ? [`${register.title.zh}：${does === 'create' ? '新建' : '更正'}表`, '从第三行起一行填一条；带 * 的必填。第一行是隐藏的标识，不要删；列可以挪动或删去。', `填完在“${register.title.zh}”台账上点“导入”，先看预览，确认后才写入；有问题的行会退回，改好再导一次。`, '空着的单元格不改原来的内容；要清空，填“（清空）”。']
    : [`${register.title.en}: ${does === 'create' ? 'new records' : 'changes'}`, 'One record a row from the third row on; columns with * must be filled. The first row holds hidden ids and must stay; columns may be moved or taken out.', `Import it on the page of the register "${register.title.en}": you see a preview before anything is written, and rows with faults come back to be mended.`, 'An empty cell changes nothing; write (clear) to empty a field.'];
  for (const line of [...lines, ...(mark ? [mark] : [])]) page.addRow([line]);
  page.getRow(1).font = { bold: true, size: 14 };
  page.addRow([]);
  page.addRow(zh ? ['列', '必填', '规则'] : ['Column', 'Required', 'Rule']).font = { bold: true };
  for (const { title, required, rule } of columns) page.addRow([title[language], required ? '*' : '', rule[language]]).alignment = { wrapText: true, vertical: 'top' };
}

type Lists = ReadonlyMap<string, { readonly texts: readonly string[]; readonly strict: boolean }>;

// What a column offers: its choices, yes and no, the codes of its list, the records that it may refer to where they are few.
async function listsOf(district: District, view: View, columns: readonly Column[], language: 'zh' | 'en'): Promise<Lists> {
  const lists = new Map<string, { readonly texts: readonly string[]; readonly strict: boolean }>();
  for (const { name, field } of columns) {
    if (!field) continue;
    if (field.widget === 'choice') lists.set(name, { texts: (field.options ?? []).map((one) => one.title[language]), strict: true });
    else if (field.widget === 'switch') lists.set(name, { texts: language === 'zh' ? ['是', '否'] : ['Yes', 'No'], strict: true });
    else if (field.codeList !== undefined) lists.set(name, { texts: await codesOf(district, view, field.codeList), strict: false });
    else if (field.widget === 'reference' && field.of !== undefined) lists.set(name, { texts: await namesIn(district, view, field.of), strict: false });
  }
  return lists;
}

async function codesOf(district: District, view: View, list: string): Promise<readonly string[]> {
  if (!district.model.registers.has(CodeListItem.id)) return [];
  const texts: string[] = [];
  for (let after: string | undefined; texts.length < ROWS; ) {
    const page = await listRecords(district, view, CodeListItem.id, { where: { list }, words: '', sort: 'code', limit: SMALL, mayBeEmpty: true, ...(after === undefined ? {} : { after }) });
    texts.push(...page.rows.map(({ values }) => `${String(values.code)} ${String(values.name)}`));
    if (page.next === undefined) break;
    after = page.next;
  }
  return texts;
}

async function namesIn(district: District, view: View, id: string): Promise<readonly string[]> {
  const register = district.model.registers.get(id);
  const named = register?.fields[register.name];
  if (!register || named?.column !== 'text' || named.class === 'personal' || (named.class === 'sensitive' && !view.unmasks(id))) return [];
  const page = await listRecords(district, view, id, { where: {}, words: '', sort: register.name, limit: SMALL, mayBeEmpty: true }).catch(() => undefined);
  if (!page || page.next !== undefined) return [];
  const names = page.rows.map((row) => ({ id: row.id, name: String(row.values[register.name] ?? row.id) }));
  const counts = Map.groupBy(names, (one) => one.name);
  return names.map((one) => (counts.get(one.name)!.length > 1 ? `${one.name}（${one.id}）` : one.name));
}

// A list longer than a sheet takes in a cell's rule stands on a sheet of its own, which is hidden.
async function writeLists(book: exceljs.Workbook, page: Worksheet, columns: readonly Column[], lists: Lists, language: 'zh' | 'en'): Promise<void> {
  const kept = book.addWorksheet('选项', { state: 'veryHidden' });
  const rules = page as Worksheet & { readonly dataValidations: { readonly add: (cells: string, rule: DataValidation) => void } };
  let place = 0;
  columns.forEach(({ name }, index) => {
    const list = lists.get(name);
    if (!list || list.texts.length === 0) return;
    place += 1;
    list.texts.forEach((text, at) => {
      kept.getCell(at + 1, place).value = text;
    });
    const letter = kept.getColumn(place).letter;
    const column = page.getColumn(index + 1).letter;
    rules.dataValidations.add(`${column}${FIRST_ROW}:${column}${ROWS + FIRST_ROW - 1}`, {
      type: 'list', allowBlank: true, formulae: [`'选项'!$${letter}$1:$${letter}$${list.texts.length}`], showErrorMessage: list.strict,
      errorTitle: language === 'zh' ? '不在可选项中' : 'Not one of the list', error: language === 'zh' ? '请从下拉框里选。' : 'Choose one of the list.',
    });
  });
}
