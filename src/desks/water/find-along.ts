/** A position as longitude and latitude. */
type Position = readonly [longitude: number, latitude: number];

const METRES_PER_DEGREE = 111_320;

/** The least distance in metres from a position to a line, on the flat that a district is small enough to be taken for. */
export function metresToLine(position: Position, line: readonly Position[]): number {
  const scale = Math.cos((position[1] * Math.PI) / 180);
  const flat = ([longitude, latitude]: Position): Position => [(longitude - position[0]) * scale * METRES_PER_DEGREE, (latitude - position[1]) * METRES_PER_DEGREE];
  const points = line.map(flat);
  const [first] = points;
  if (!first) return Infinity;
  if (points.length === 1) return Math.hypot(...first);
  return Math.min(...points.slice(1).map((end, index) => metresToStretch(points[index] ?? end, end)));
}

// From the origin, which is the position asked about.
function metresToStretch(start: Position, end: Position): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const squared = dx ** 2 + dy ** 2;
  const along = squared === 0 ? 0 : Math.min(1, Math.max(0, -(start[0] * dx + start[1] * dy) / squared));
  return Math.hypot(start[0] + along * dx, start[1] + along * dy);
}

/** The places that lie within so many metres of a line, nearest first: what the water or a greenway connects. */
export function findAlong<T>(line: readonly Position[], places: readonly T[], placeOf: (one: T) => Position, withinM: number): readonly T[] {
  return places
    .map((one) => ({ one, metres: metresToLine(placeOf(one), line) }))
    .filter(({ metres }) => metres <= withinM)
    .toSorted((a, b) => a.metres - b.metres)
    .map(({ one }) => one);
}
