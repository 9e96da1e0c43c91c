/** Thrown where a programmer, not a user, made the mistake. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Stops at once when something that the code relies on does not hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
