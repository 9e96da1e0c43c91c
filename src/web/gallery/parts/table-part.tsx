import type { ReactNode } from 'react';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { RegisterTable } from '#furniture/table/register-table.tsx';
import { ENTERPRISE } from '../fixture-registers.ts';
import { fixtureRecords, GALLERY_REFS } from '../fixture-records.ts';
import { GALLERY_REFUSAL } from '../gallery-source.ts';
import { Sample } from '../sample.tsx';

/** The register table with few and with many rows. */
export function TablePart(): ReactNode {
  return (
    <>
      <Sample title="几行"><RegisterTable register={ENTERPRISE} rows={fixtureRecords(5)} refs={GALLERY_REFS} /></Sample>
      <Sample title="带一列贡献，少两列"><RegisterTable register={ENTERPRISE} rows={fixtureRecords(3)} refs={GALLERY_REFS} without={['sort', 'unit']} extra={{ title: '计入', show: () => '1' }} /></Sample>
      <Sample title="许多行"><RegisterTable register={ENTERPRISE} rows={fixtureRecords(24)} refs={GALLERY_REFS} /></Sample>
    </>
  );
}

/** What stands where a table has no rows. */
export function EmptyTablePart(): ReactNode {
  return (
    <>
      <Sample title="没有行"><RegisterTable register={ENTERPRISE} rows={[]} refs={{}} /><EmptyNotice>没有符合条件的企业</EmptyNotice></Sample>
      <Sample title="加载"><Skeleton lines={6} /></Sample>
      <Sample title="出错"><ProblemNotice error={GALLERY_REFUSAL} retry={() => undefined} /></Sample>
    </>
  );
}
