import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SketchMap } from '#furniture/map/sketch-map.tsx';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import type { Picking } from '#furniture/source/source.ts';
import { mapQuery } from '../api/queries.ts';
import { useLook } from './look-provider.tsx';

/** The district's sketch for a form: a click on it says where something is. */
export function PlaceMap({ picking }: { readonly picking: Picking }): ReactNode {
  const { look } = useLook();
  const layers = useQuery(mapQuery);
  if (layers.isError) return <ProblemNotice error={layers.error} retry={() => void layers.refetch()} />;
  if (!layers.data) return <div className="map-place" />;
  return <SketchMap key={look} map={layers.data} look={look} onOpen={() => undefined} picking={picking} />;
}
