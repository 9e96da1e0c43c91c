import type { ReactNode } from 'react';
import { ProcedurePicture } from '#furniture/procedure/procedure-picture.tsx';
import { MATTER_PROCEDURE } from '../fixture-registers.ts';
import { GALLERY_TIMELINE } from '../fixture-records.ts';
import { Sample } from '../sample.tsx';

const NOW = '2024-04-08T02:00:00.000Z';

/** The way of a case: at its start, on its way back, and ended. */
export function ProcedurePart(): ReactNode {
  const closed = { ...GALLERY_TIMELINE[4]!, version: 6, act: 'close', state: 'closed', at: '2024-04-05T02:00:00.000Z' };
  return (
    <>
      <Sample title="刚受理"><ProcedurePicture procedure={MATTER_PROCEDURE} state="received" timeline={GALLERY_TIMELINE.slice(0, 1)} now={NOW} /></Sample>
      <Sample title="退回后在办"><ProcedurePicture procedure={MATTER_PROCEDURE} state="handling" timeline={GALLERY_TIMELINE} now={NOW} /></Sample>
      <Sample title="办结"><ProcedurePicture procedure={MATTER_PROCEDURE} state="closed" timeline={[...GALLERY_TIMELINE.slice(0, 4), closed]} now={NOW} /></Sample>
    </>
  );
}
