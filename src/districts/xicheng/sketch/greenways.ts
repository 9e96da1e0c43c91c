import { stretchOf } from './along.ts';
import type { Position } from './voronoi.ts';
import { REACHES } from './waters.ts';

/** A stretch of the leisure way: its name, the reach that it follows, and its course. */
export type SketchGreenway = { readonly id: string; readonly name: string; readonly reach: string; readonly line: readonly Position[] };

const ASIDE_M = 45;
const BANKS = { inner: ['内岸', ASIDE_M], outer: ['外岸', -ASIDE_M] } as const;
// The reaches run clockwise, so that the inner bank is on the right.
const STRETCHES: readonly (readonly [reach: string, bank: keyof typeof BANKS, from: number, to: number])[] = [
  ['reach-west', 'inner', 0, 1], ['reach-northwest', 'inner', 0, 1], ['reach-north', 'inner', 0, 1], ['reach-northeast', 'inner', 0, 1], ['reach-east', 'inner', 0, 1],
  ['reach-southeast', 'inner', 0, 1], ['reach-south', 'inner', 0, 1], ['reach-south', 'outer', 0.1, 0.6], ['reach-northeast', 'outer', 0.2, 1], ['reach-north', 'outer', 0.3, 1],
];

/** The leisure ways along the water, on the inner bank round the ring and on the outer where there is room. */
export const GREENWAYS: readonly SketchGreenway[] = STRETCHES.map(([id, bank, from, to]) => {
  const reach = REACHES.find((one) => one.id === id)!;
  const [words, asideM] = BANKS[bank];
  return { id: `greenway-${id.slice(6)}-${bank}`, name: `${reach.name.replace('水系', '')}乐道（${words}）`, reach: id, line: stretchOf(reach.line, from, to, asideM) };
});
