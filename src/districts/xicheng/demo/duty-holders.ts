import { ADMINISTRATORS } from '#kernel/access/administrators.ts';
import { makeChance } from '#kernel/chance/chance.ts';

/** The duties of a district: which unit holds each, under which title, and how many posts are filled. */
export type Duties = Readonly<Record<string, { readonly unit: string; readonly title: string; readonly posts: number }>>;

/** A member of staff of the demonstration: one post with one duty. The name is made and means nobody. */
export type DutyHolder = { readonly id: string; readonly name: string; readonly duty: string; readonly unit: string; readonly title: string };

/** The three administrators, whom every demonstration has: each duty is held alone. */
const THREE_ADMINISTRATORS: Duties = {
  [ADMINISTRATORS.system]: { unit: 'unit-office', title: '系统管理员', posts: 1 },
  [ADMINISTRATORS.security]: { unit: 'unit-office', title: '安全管理员', posts: 1 },
  [ADMINISTRATORS.audit]: { unit: 'unit-office', title: '审计管理员', posts: 1 },
};

const SURNAMES = '沈陆顾章谢邵柳秦温季舒方祝常庄纪江凌霍池闻叶杜简乔汤尹梁伍岳'.split('');
const FIRST = '云书知望景以思言若清亦予映嘉子明怀安和静'.split('');
const SECOND = '舟禾远宁川岚微砚澄屿乔然溪晴朗庭泽棠松夏'.split('');

/** All holders of all duties, the administrators first; ids are `staff-<duty>-<number>`. */
export function holdersOf(duties: Duties): readonly DutyHolder[] {
  const used = new Set<string>();
  return Object.entries({ ...THREE_ADMINISTRATORS, ...duties }).flatMap(([duty, { unit, title, posts }]) =>
    Array.from({ length: posts }, (_, index) => {
      const id = `staff-${duty}-${index + 1}`;
      return { id, name: madeName(id, used), duty, unit, title };
    }));
}

function madeName(id: string, used: Set<string>): string {
  const chance = makeChance(`staff/${id}`);
  for (;;) {
    const name = `${chance.pick(SURNAMES)}${chance.pick(FIRST)}${chance.luck(0.75) ? chance.pick(SECOND) : ''}`;
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}
