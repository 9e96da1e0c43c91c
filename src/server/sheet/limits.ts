/** What a sheet may be at most: more is refused with a sentence before anything is read into memory (docs/rules/sheets.md). */
export const LIMITS = {
  /** Of an uploaded file. */
  fileBytes: 200 * 1024 * 1024,
  /** Of one part of a workbook once it is unpacked. */
  partBytes: 2 * 1024 * 1024 * 1024,
  /** Of the texts that a workbook keeps apart from its cells: they are held in memory while it is read. */
  textBytes: 96 * 1024 * 1024,
  /** How many times larger a part may be than it is packed, beyond a megabyte; what deflate packs of honest sheets lies far below. */
  ratio: 400,
  parts: 2000,
  rows: 1_000_000,
  columns: 300,
  cellLetters: 32_767,
} as const;
