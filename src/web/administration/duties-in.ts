import type { RecordWire } from '#kernel/desk/wire.ts';

/** The duties that the posts of a staff record give, each once. */
export function dutiesIn(person: RecordWire): readonly string[] {
  const { posts } = person.values;
  return Array.isArray(posts) ? [...new Set(posts.flatMap((post: unknown) => (typeof post === 'object' && post !== null && 'duty' in post ? [String(post.duty)] : [])))] : [];
}
