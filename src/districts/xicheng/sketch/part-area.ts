import { partFrame, type Position } from './voronoi.ts';

const ROUNDS = 12;

/** A convex area cut into so many cells of like size, without gaps or overlaps; each with the point that it lies around. */
export function partArea(area: readonly Position[], number: number): readonly { readonly centre: Position; readonly outline: readonly Position[] }[] {
  // Lloyd's rounds: each cell's centre moves to its centroid and the area is cut anew, until the cells are much alike.
  let centres = seedsOf(area, number);
  for (let round = 0; round < ROUNDS; round += 1) centres = partFrame(area, centres).map(centroidOf);
  return partFrame(area, centres).map((outline, index) => ({ centre: centres[index]!, outline }));
}

/** The centroid of a convex area. */
export function centroidOf(ring: readonly Position[]): Position {
  let [x, y, twice] = [0, 0, 0];
  const [ox, oy] = ring[0]!;
  ring.forEach((start, index) => {
    const end = ring[(index + 1) % ring.length]!;
    // From the first corner, so that small areas at large coordinates keep their digits.
    const [ax, ay, bx, by] = [start[0] - ox, start[1] - oy, end[0] - ox, end[1] - oy];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  });
  return [ox + x / (3 * twice), oy + y / (3 * twice)];
}

// On a golden spiral about the centroid, which puts no two seeds on one spot and none outside.
function seedsOf(area: readonly Position[], number: number): readonly Position[] {
  const centre = centroidOf(area);
  const corners = area.map((corner) => Math.hypot(corner[0] - centre[0], corner[1] - centre[1]));
  const reach = Math.min(...corners) * 0.6;
  return Array.from({ length: number }, (_, index) => {
    const radius = reach * Math.sqrt((index + 0.5) / number);
    const angle = index * 2.399963;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}
