/** A command of the launcher; its result is the exit code. Each loads its own code only when it runs. */
export type CliCommand = { readonly usage: string; readonly run: (args: readonly string[]) => Promise<number> };

/** The stable outside interface of `./shali`. */
export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  test: { usage: '[--long]', run: async (args) => (await import('./test.ts')).test(args) },
};
