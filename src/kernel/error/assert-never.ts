import { InvariantError } from './invariant.ts';

/** Ends a switch over a closed union, so that the compiler names the case that was forgotten. */
export function assertNever(value: never): never {
  throw new InvariantError(`Unexpected value: ${JSON.stringify(value)}`);
}
