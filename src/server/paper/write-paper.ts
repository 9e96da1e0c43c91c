import { AlignmentType, BorderStyle, Document, DocumentGridType, Footer, Header, LineRuleType, Packer, PageNumber, Paragraph, TabStopType, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { paperDay, type Paper, type PaperPart, type PaperText } from '#kernel/paper/paper.ts';
import { FONTS, LAYOUT, markSize, signatureIndents } from './paper-layout.ts';

type Font = keyof typeof FONTS;

/** Writes a paper as a document in the official layout; `mark` says that it is of a demonstration. */
export async function writePaper(paper: Paper, text: PaperText, mark: string | undefined): Promise<Buffer> {
  const document = new Document({
    title: text.title, creator: '沙澧', description: mark ?? text.title, keywords: mark ? '演示数据' : '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fontOf('body'), size: LAYOUT.size.three, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } } },
    sections: [{
      properties: {
        page: { size: { ...LAYOUT.page }, margin: { ...LAYOUT.margin, footer: LAYOUT.footer, header: LAYOUT.header } },
        grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LAYOUT.line, charSpace: LAYOUT.letterSpace },
      },
      headers: { default: headerOf(mark), even: headerOf(mark) },
      footers: { default: footerOf(AlignmentType.RIGHT), even: footerOf(AlignmentType.LEFT) },
      children: [...headOf(paper, text), ...bodyOf(text), ...endOf(paper, text), ...recordOf(text)],
    }],
  });
  return Packer.toBuffer(document);
}

function headOf(paper: Paper, text: PaperText): readonly Paragraph[] {
  const redLine = { border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: LAYOUT.red, space: 11 } } };
  const mark = line([run(text.mark, 'mark', markSize(text.mark), { color: LAYOUT.red })], { alignment: AlignmentType.CENTER, spacing: { before: LAYOUT.markBefore, after: paper.form === 'letter' ? 2 * LAYOUT.line : LAYOUT.line } });
  const under = paper.form === 'letter'
    ? paragraph([run(text.number ?? '', 'body')], { alignment: AlignmentType.CENTER, ...redLine })
    : paragraph([run(text.issued.by, 'body'), run(`\t${paperDay(text.issued.on)}`, 'body')], { tabStops: [{ type: TabStopType.RIGHT, position: LAYOUT.letters * LAYOUT.letter - 160 }], ...redLine });
  return [
    mark, under, blank(), blank(),
    ...text.title.split('\n').map((part) => line([run(part, 'mark', LAYOUT.size.two)], { alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.EXACT } })),
    blank(),
    ...(text.to ? [paragraph([run(`${text.to}：`, 'body')])] : []),
  ];
}

function bodyOf(text: PaperText): readonly Paragraph[] {
  return text.body.map(partOf);
}

function partOf(part: PaperPart): Paragraph {
  if ('heading' in part) return indented([run(part.heading, 'heading')], { keepNext: true });
  return indented('lead' in part ? [run(part.lead, 'second'), run(part.text, 'body')] : [run(part.text, 'body')]);
}

function endOf(paper: Paper, { present, signature }: PaperText): readonly Paragraph[] {
  if (paper.form === 'minutes') return present ? [blank(), indented([run('出席：', 'heading'), run(present, 'body')])] : [];
  if (!signature) return [];
  const day = paperDay(signature.on);
  const indents = signatureIndents(signature.body, day);
  const atRight = (text: string, letters: number): Paragraph => paragraph([run(text, 'body')], { alignment: AlignmentType.RIGHT, indent: { right: Math.round(letters * LAYOUT.letter) }, keepLines: true });
  return [blank(), atRight(signature.body, indents.body), atRight(day, indents.day)];
}

// The record of printing 版记: its first and last lines are thick, the one between is thin.
function recordOf({ copies, issued }: PaperText): readonly Paragraph[] {
  const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 };
  const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 };
  const small = (texts: readonly string[], options: IParagraphOptions): Paragraph => paragraph(texts.map((one) => run(one, 'body', LAYOUT.size.four)), { indent: { left: 280, right: 280 }, ...options });
  return [
    blank(),
    ...(copies ? [small([`抄送：${copies}`], { border: { top: thick } })] : []),
    small([issued.by, `\t${paperDay(issued.on)}印发`], { tabStops: [{ type: TabStopType.RIGHT, position: LAYOUT.letters * LAYOUT.letter - 280 }], border: { top: copies ? thin : thick, bottom: thick } }),
  ];
}

function headerOf(mark: string | undefined): Header {
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: mark ? [run(mark, 'heading', LAYOUT.size.four, { color: LAYOUT.red })] : [] })] });
}

// The number stands between dashes, a letter in from the outer edge.
function footerOf(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fontOf('number'), size: LAYOUT.size.four });
  return new Footer({ children: [new Paragraph({ alignment, indent: alignment === AlignmentType.LEFT ? { left: 280 } : { right: 280 }, children: [number] })] });
}

function blank(): Paragraph {
  return paragraph([]);
}

function indented(runs: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return paragraph(runs, { indent: { firstLine: 2 * LAYOUT.letter }, alignment: AlignmentType.BOTH, ...options });
}

function paragraph(runs: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return line(runs, { spacing: { line: LAYOUT.line, lineRule: LineRuleType.EXACT }, ...options });
}

function line(runs: readonly TextRun[], options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: [...runs] });
}

function run(text: string, font: Font, size: number = LAYOUT.size.three, options: IRunOptions = {}): TextRun {
  // A tab is a mark of its own in a document.
  const [first = '', ...rest] = text.split('\t');
  return rest.length > 0 ? new TextRun({ ...options, children: [first, '\t', ...rest], font: fontOf(font), size }) : new TextRun({ ...options, text, font: fontOf(font), size });
}

function fontOf(font: Font): { readonly ascii: string; readonly eastAsia: string; readonly hAnsi: string; readonly cs: string } {
  const name = FONTS[font];
  return { ascii: name, eastAsia: name, hAnsi: name, cs: name };
}
