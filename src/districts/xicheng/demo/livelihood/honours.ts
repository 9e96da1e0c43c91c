import type { DemoPart } from '../step.ts';

type HonourSeed = { readonly id: string; readonly set: Readonly<Record<string, unknown>> };

const DEMO_DOCUMENT = '表彰文件（演示）';
const inDistrict = (id: string, name: string, holder: string, community: string, grantedOn: string): HonourSeed =>
  ({ id, set: { name, holder, community, level: 'district', grantedBy: '西城区管委会', document: DEMO_DOCUMENT, grantedOn } });

// The first stands in the source article, which names neither the document nor the day: the day is demonstration data.
const HONOURS: readonly HonourSeed[] = [
  {
    id: 'honour-volunteer-model',
    set: {
      name: '全国学雷锋志愿服务先进典型', holder: '月湾湖社区', community: 'community-yuewanhu', level: 'national', grantedBy: '中宣部（“四个100”评选活动主办）',
      programme: '“四个100”评选活动', document: '西城区2024年工作综述（授予日期为演示数据）', grantedOn: '2024-03-05',
    },
  },
  inDistrict('honour-errands-2023', '红色代办示范社区（演示）', '汀云社区', 'community-tingyun', '2023-12-15'),
  inDistrict('honour-errands-2024', '红色代办示范社区（演示）', '汀云社区', 'community-tingyun', '2024-12-13'),
  inDistrict('honour-mediation-2024', '矛盾纠纷化解先进社区（演示）', '清荷社区', 'community-qinghe', '2024-12-13'),
  inDistrict('honour-environment-2023', '人居环境整治先进村（演示）', '西汀村', 'community-xiting', '2023-11-24'),
  inDistrict('honour-environment-2024', '人居环境整治先进村（演示）', '南浦村', 'community-nanpu', '2024-11-22'),
  inDistrict('honour-culture-2024', '社区文化建设先进社区（演示）', '古郾社区', 'community-guyan', '2024-10-18'),
];

/** The honours of communities, each with its granting body and document. */
export const honoursPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/honours');
  for (const { id, set } of HONOURS) {
    yield { at: context.officeTime(String(set.grantedOn)), by: chance.pick(context.staffWith('community-affairs')), do: 'create', register: 'honour', id, set };
  }
};
