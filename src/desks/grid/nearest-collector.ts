/** A position as longitude and latitude. */
type Position = readonly [longitude: number, latitude: number];

/** A unit cell with its outline and the collector who patrols it. */
export type PatrolledCell = { readonly id: string; readonly outline: readonly Position[]; readonly collector: string };

/** The cell in which a position lies, or the one whose edge is nearest when it lies in none; undefined without cells. */
export function cellAt<T extends PatrolledCell>(cells: readonly T[], position: Position): T | undefined {
  const around = cells.find((cell) => isInside(cell.outline, position));
  return around ?? cells.toSorted((a, b) => toEdge(a.outline, position) - toEdge(b.outline, position))[0];
}

/**
 * Who is sent to look at a place: the collector of its cell, else, where that one is away, the one with the nearest cell.
 */
export function nearestCollector(cells: readonly PatrolledCell[], position: Position, isAway: (collector: string) => boolean = () => false): string | undefined {
  return cellAt(cells.filter((cell) => !isAway(cell.collector)), position)?.collector;
}

// Even and odd crossings of a ray to the east.
function isInside(outline: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  outline.forEach(([x1, y1], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length]!;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}

function toEdge(outline: readonly Position[], position: Position): number {
  return Math.min(...outline.map((start, index) => toStretch(start, outline[(index + 1) % outline.length]!, position)));
}

function toStretch([x1, y1]: Position, [x2, y2]: Position, [x, y]: Position): number {
  // A degree of longitude is shorter than one of latitude.
  const scale = Math.cos((y * Math.PI) / 180);
  const [ax, ay, bx, by] = [(x1 - x) * scale, y1 - y, (x2 - x) * scale, y2 - y];
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx ** 2 + dy ** 2;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
