/** What a benchmark reports: always beside something known, measured in the same run on the same machine. */
export type BenchResult = {
  readonly name: string;
  readonly what: string;
  readonly ours: number;
  readonly known: number;
  readonly unit: string;
  /** Ours over known. */
  readonly ratio: number;
  readonly goal?: string;
};

export type Bench = { readonly name: string; readonly run: () => Promise<readonly BenchResult[]> };

/** The median of the seconds that a piece of work takes over some turns. */
export async function medianSeconds(turns: number, work: (turn: number) => Promise<void>): Promise<number> {
  const seconds: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    await work(turn);
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds.toSorted((a, b) => a - b)[Math.floor(turns / 2)]!;
}
