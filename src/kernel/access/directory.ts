import type { Duty } from './access.ts';

/** A post 岗位 that a person holds: a duty in a unit. */
export type Post = { readonly duty: Duty; readonly unit: string };

/** Whom the district has in its posts, as far as one decision needs it: an argument, as the calendar is. */
export type Directory = {
  /** The posts of a person; none for somebody who is not, or no longer, of the staff. */
  postsOf(person: string): readonly Post[];
  /** Whether somebody in a unit holds one of these duties. */
  isHeldIn(unit: string, duties: readonly Duty[]): boolean;
};

/** A directory over a list of people with their posts. */
export function directoryOf(people: readonly { readonly id: string; readonly posts: readonly Post[] }[]): Directory {
  const posts = new Map(people.map((one) => [one.id, one.posts]));
  return {
    postsOf: (person) => posts.get(person) ?? [],
    isHeldIn: (unit, duties) => people.some((one) => one.posts.some((post) => post.unit === unit && duties.includes(post.duty))),
  };
}
