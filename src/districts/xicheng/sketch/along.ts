import { invariant } from '#kernel/error/invariant.ts';
import type { Position } from './voronoi.ts';

const METRES_PER_DEGREE = 111_320;

/** The length of a line in metres, on the flat that a district is small enough to be taken for. */
export function lengthMetres(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, end, index) => sum + metresBetween(line[index]!, end), 0);
}

/** The position at a share of a line's length, from 0 at its start to 1 at its end. */
export function pointAlong(line: readonly Position[], share: number): Position {
  const last = line.at(-1);
  invariant(last, 'A line has positions.');
  let left = lengthMetres(line) * Math.min(1, Math.max(0, share));
  for (const [index, end] of line.slice(1).entries()) {
    const start = line[index]!;
    const length = metresBetween(start, end);
    if (left <= length && length > 0) return between(start, end, left / length);
    left -= length;
  }
  return last;
}

/** The part of a line between two shares of its length, drawn so many metres to its right (to its left when below zero). */
export function stretchOf(line: readonly Position[], from: number, to: number, asideM = 0): readonly Position[] {
  const total = lengthMetres(line);
  let passed = 0;
  const corners = line.filter((position, index) => {
    if (index > 0) passed += metresBetween(line[index - 1]!, position);
    return passed > total * from && passed < total * to;
  });
  return moveAside([pointAlong(line, from), ...corners, pointAlong(line, to)], asideM);
}

/** The area of a ring in square metres; it need not be closed. */
export function areaSquareMetres(ring: readonly Position[]): number {
  const [origin] = ring;
  if (!origin) return 0;
  const flat = ring.map((position) => flatten(position, origin));
  const twice = flat.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = flat[(index + 1) % flat.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function moveAside(line: readonly Position[], asideM: number): readonly Position[] {
  if (asideM === 0) return line;
  return line.map((position, index) => {
    const [dx, dy] = flatten(line[Math.min(index + 1, line.length - 1)]!, line[Math.max(index - 1, 0)]!);
    const length = Math.hypot(dx, dy) || 1;
    const scale = Math.cos((position[1] * Math.PI) / 180);
    return [position[0] + ((dy / length) * asideM) / (METRES_PER_DEGREE * scale), position[1] - ((dx / length) * asideM) / METRES_PER_DEGREE];
  });
}

function metresBetween(start: Position, end: Position): number {
  return Math.hypot(...flatten(end, start));
}

// In metres to the east and to the north of an origin.
function flatten([longitude, latitude]: Position, origin: Position): Position {
  const scale = Math.cos((origin[1] * Math.PI) / 180);
  return [(longitude - origin[0]) * scale * METRES_PER_DEGREE, (latitude - origin[1]) * METRES_PER_DEGREE];
}

function between(start: Position, end: Position, share: number): Position {
  return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
}
