/** A declaration is wrong: the program doesn't start, and says where and why. */
export class DeclarationError extends Error {
  override readonly name = 'DeclarationError';
  readonly path: string;

  constructor(path: string, sentence: string) {
    super(`${path}: ${sentence}`);
    this.path = path;
  }
}

/** Refuses a declaration with its path and a sentence when a condition does not hold. */
export function declare(condition: unknown, path: string, sentence: string): asserts condition {
  if (!condition) throw new DeclarationError(path, sentence);
}
