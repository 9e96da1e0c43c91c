import type { Problem } from '#kernel/desk/wire.ts';

/** A refusal of the server, carried as an error so that every part can show its sentence. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Sentences for single fields, where a refusal names them. */
export function fieldProblems(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {};
  const problems = error.problem.data?.problems;
  // A list of sentences says nothing of fields.
  if (typeof problems !== 'object' || problems === null || Array.isArray(problems)) return {};
  return Object.fromEntries(Object.entries(problems).map(([name, sentence]) => [name, String(sentence)]));
}
