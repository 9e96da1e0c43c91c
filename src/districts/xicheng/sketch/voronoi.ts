/** A position as longitude and latitude. */
export type Position = readonly [longitude: number, latitude: number];

/**
 * Parts a convex frame among centres: each gets what lies nearest to it. Made by cutting the frame at the bisector to
 * every other centre, which is enough for a dozen centres.
 */
export function partFrame(frame: readonly Position[], centres: readonly Position[]): readonly (readonly Position[])[] {
  return centres.map((centre) => centres.reduce<readonly Position[]>((cell, other) => (other === centre ? cell : cutAtBisector(cell, centre, other)), frame));
}

/** Draws a cell in towards its centre, so that a street's width stays between neighbours. */
export function shrink(cell: readonly Position[], centre: Position, share: number): readonly Position[] {
  return cell.map(([longitude, latitude]) => [centre[0] + (longitude - centre[0]) * share, centre[1] + (latitude - centre[1]) * share]);
}

function cutAtBisector(cell: readonly Position[], centre: Position, other: Position): readonly Position[] {
  const nearer = (point: Position): number => distance(point, other) - distance(point, centre);
  const kept: Position[] = [];
  cell.forEach((point, index) => {
    const next = cell[(index + 1) % cell.length]!;
    const [here, there] = [nearer(point), nearer(next)];
    if (here >= 0) kept.push(point);
    if (here >= 0 !== there >= 0) {
      const share = here / (here - there);
      kept.push([point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share]);
    }
  });
  return kept;
}

// Squared, and with a degree of longitude taken for as long as one of latitude: good enough for a sketch.
function distance(a: Position, b: Position): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
}
