import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SketchMap } from '#furniture/map/sketch-map.tsx';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { mapQuery } from '../api/queries.ts';
import { useLook } from '../shell/look-provider.tsx';

/** The district's sketch; a thing on it opens its record. */
export function DistrictMap(): ReactNode {
  const router = useRouter();
  const { look } = useLook();
  const layers = useQuery(mapQuery);
  if (layers.isError) return <ProblemNotice error={layers.error} retry={() => void layers.refetch()} />;
  if (!layers.data) return <div className="map-place" />;
  return <SketchMap key={look} map={layers.data} look={look} onOpen={(register, record) => router.history.push(recordHref(register, record))} />;
}
