import type { Day } from '../field/day.ts';
import type { Duty } from './access.ts';

/** A post 岗位 that a person holds: a duty in a unit, from a day and until one where it is bounded. */
export type Post = { readonly duty: Duty; readonly unit: string; readonly since?: Day; readonly until?: Day };

/** Whom the district has in its posts, as far as one decision needs it: an argument, as the calendar is. */
export type Directory = {
  /** The posts of a person on a day; none for somebody who is not, or no longer, of the staff. */
  postsOf(person: string, on: Day): readonly Post[];
  /** Whether somebody in a unit holds one of these duties on a day. */
  isHeldIn(unit: string, duties: readonly Duty[], on: Day): boolean;
};

/** A directory over a list of people with their posts. */
export function directoryOf(people: readonly { readonly id: string; readonly posts: readonly Post[] }[]): Directory {
  const isHeld = (post: Post, on: Day): boolean => (post.since ?? on) <= on && on <= (post.until ?? on);
  const posts = new Map(people.map((one) => [one.id, one.posts]));
  return {
    postsOf: (person, on) => (posts.get(person) ?? []).filter((post) => isHeld(post, on)),
    isHeldIn: (unit, duties, on) => people.some((one) => one.posts.some((post) => post.unit === unit && duties.includes(post.duty) && isHeld(post, on))),
  };
}
