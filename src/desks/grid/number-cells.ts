/** What a cell's code is made of: county 6 digits, township 3, community 3; the width of the order is the city's choice. */
export type CodeParts = { readonly county: string; readonly township: string; readonly community: string; readonly orderDigits: 2 | 3 };

type Position = readonly [longitude: number, latitude: number];

/**
 * Numbers a community's cells from west to east within a row and rows from north to south, and gives each its code
 * (GB/T 30428.1). Cells whose centres differ in latitude by less than a row's height are one row.
 */
export function numberCells<T>(cells: readonly T[], centreOf: (cell: T) => Position, rowHeight: number, parts: CodeParts): readonly { readonly cell: T; readonly code: string }[] {
  const rows: T[][] = [];
  for (const cell of cells.toSorted((a, b) => centreOf(b)[1] - centreOf(a)[1])) {
    const row = rows.at(-1);
    // Measured from the row's first cell, so that a slanting line of cells does not run on into one row.
    if (row?.[0] !== undefined && centreOf(row[0])[1] - centreOf(cell)[1] < rowHeight) row.push(cell);
    else rows.push([cell]);
  }
  const ordered = rows.flatMap((row) => row.toSorted((a, b) => centreOf(a)[0] - centreOf(b)[0]));
  return ordered.map((cell, index) => ({ cell, code: `${parts.county}${parts.township}${parts.community}${String(index + 1).padStart(parts.orderDigits, '0')}` }));
}
