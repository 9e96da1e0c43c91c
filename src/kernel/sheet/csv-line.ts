/** A line of cells. */
export function csvCells(cells: readonly string[]): string {
  return cells.map(csvCell).join(',');
}

/** One cell: quoted where needed, and never read as a formula by a sheet program. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
