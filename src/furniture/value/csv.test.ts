import { describe, expect, it } from 'vitest';
import { PROJECT_REGISTER, projectRecord } from '../filter/project-register.fixture.ts';
import { csvCell } from '#kernel/sheet/csv-line.ts';
import { columnsOf, csvHead, csvLine } from './csv.ts';

const columns = columnsOf(PROJECT_REGISTER, 'zh', '状态');

describe('a list as a sheet', () => {
  it('says in its head that money is in yuan', () => {
    expect(csvHead(columns, '标识', 'zh')).toBe('项目,行业,投资额（元）,开工日期,状态,标识');
  });

  it('keeps numbers bare and puts everything else in words', () => {
    expect(csvLine(PROJECT_REGISTER, columns, projectRecord({ name: '白鹭,一期', kind: 'trade', invested: 123_456, startedOn: '2024-03-05' }, 'open'), {}, 'zh')).toBe('"白鹭,一期",批发业,1234.56,2024-03-05,在办,p-1');
  });

  it('gives no cell that a sheet program would run', () => {
    expect(csvCell('=HYPERLINK("http://x")')).toBe('"\'=HYPERLINK(""http://x"")"');
    expect(csvCell('@x')).toBe("'@x");
    expect(csvCell('-12.5')).toBe('-12.5');
  });
});
