import type { ReactNode } from 'react';
import { Timeline } from '#furniture/timeline/timeline.tsx';
import { ENTERPRISE } from '../fixture-registers.ts';
import { GALLERY_REFS, GALLERY_TIMELINE } from '../fixture-records.ts';
import { Sample } from '../sample.tsx';

/** What happened to a record. */
export function TimelinePart(): ReactNode {
  return (
    <>
      <Sample title="退回过、有人代办、最新一条尚未入册"><Timeline register={ENTERPRISE} timeline={GALLERY_TIMELINE} refs={GALLERY_REFS} /></Sample>
      <Sample title="还没有"><Timeline register={ENTERPRISE} timeline={[]} refs={{}} /></Sample>
    </>
  );
}
