import type { ReactNode } from 'react';
import { ClockList } from '#furniture/record/clock-list.tsx';
import { FieldGroups } from '#furniture/record/field-groups.tsx';
import { RelatedRecords } from '#furniture/record/related-records.tsx';
import { ENTERPRISE, MATTER_PROCEDURE, VISIT } from '../fixture-registers.ts';
import { fixtureRecords, GALLERY_REFS, GALLERY_TODAY } from '../fixture-records.ts';
import { Sample } from '../sample.tsx';

const [FULL, FEW] = fixtureRecords(2);

/** A record's fields, all filled in and hardly any. */
export function FieldPart(): ReactNode {
  return (
    <>
      <Sample title="都已填写">{FULL && <FieldGroups register={ENTERPRISE} record={FULL} refs={GALLERY_REFS} />}</Sample>
      <Sample title="填得很少，不分组">{FEW && <FieldGroups register={{ ...ENTERPRISE, groups: [] }} record={FEW} refs={GALLERY_REFS} />}</Sample>
    </>
  );
}

/** The limits of a case in every standing, and the records that refer to it. */
export function RecordPart(): ReactNode {
  const clock = (name: string, dueAt: string, more: object = {}): { readonly name: string; readonly startedAt: string; readonly dueAt: string } => ({ name, startedAt: '2024-03-25T01:05:00.000Z', dueAt, ...more });
  return (
    <>
      <Sample title="时限">
        <div className="gallery-narrow">
          <ClockList procedure={MATTER_PROCEDURE} today={GALLERY_TODAY} clocks={[clock('answer', '2024-04-01T09:00:00.000Z', { stoppedAt: '2024-03-28T02:00:00.000Z', inTime: true }), clock('close', '2024-04-02T09:00:00.000Z'), clock('visit', '2024-04-10T09:00:00.000Z')]} />
          <ClockList procedure={MATTER_PROCEDURE} today={GALLERY_TODAY} clocks={[clock('answer', '2024-04-01T09:00:00.000Z', { stoppedAt: '2024-04-03T02:00:00.000Z', inTime: false }), clock('close', '2024-04-08T09:00:00.000Z'), clock('visit', '2025-01-10T09:00:00.000Z', { presumed: true })]} />
        </div>
      </Sample>
      <Sample title="相关记录"><RelatedRecords register={ENTERPRISE} record="e-0" /></Sample>
      <Sample title="没有相关记录时不留痕迹"><RelatedRecords register={VISIT} record="v-1" /></Sample>
    </>
  );
}
