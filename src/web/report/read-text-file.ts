/** Why a file was not opened; the names of the sentences that say so. */
export type FileProblem = 'fileUnreadable' | 'fileTooLarge';

const MOST_BYTES = 5 * 1024 * 1024;

/** Reads a text file in UTF-8 or GB18030, as offices still send both; anything else is refused. */
export async function readTextFile(file: File): Promise<{ readonly text: string } | { readonly problem: FileProblem }> {
  if (file.size > MOST_BYTES) return { problem: 'fileTooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.includes(0)) return { problem: 'fileUnreadable' };
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
    } catch {
      // The bytes are no text in this encoding; the next one may fit.
    }
  }
  return { problem: 'fileUnreadable' };
}
