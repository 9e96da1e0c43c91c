import type { Day } from '#kernel/field/day.ts';
import type { DemoContext, DemoPart } from '../step.ts';

/** A campaign and which cases come under it: those of these conditions, and of these only a share where it is not all. */
export type CampaignSeed = { readonly id: string; readonly name: string; readonly theme: 'surroundings' | 'adverts' | 'station' | 'illegal'; readonly lead: string; readonly from: Day; readonly to: Day; readonly goals: string; readonly codes: readonly string[]; readonly share: number };

const STREET = ['E0405', 'E0406', 'E0401', 'E0410', 'E0129', 'E0136', 'E0112'];
const seed = (id: string, name: string, theme: CampaignSeed['theme'], span: string, goals: string, codes: readonly string[], share: number, lead = 'unit-grid'): CampaignSeed =>
  ({ id: `campaign-${id}`, name, theme, lead, from: span.slice(0, 10), to: span.slice(11), goals: `${goals}（演示）`, codes, share });

/** The campaigns that the article speaks of; their days and goals are made up. The station's comes first, being the narrowest. */
export const CAMPAIGNS: readonly CampaignSeed[] = [
  seed('station-2024', '漯河西站广场周边综合治理（2024）', 'station', '2024-03-11/2024-11-29', '站前广场及周边道路停车有序、无占道经营、环境整洁', [...STREET, 'E0110', 'E0201'], 0.85),
  seed('adverts-2023', '城市“牛皮癣”专项整治行动（2023）', 'adverts', '2023-04-03/2023-11-30', '主次干道、小区楼道、公交站亭小广告随有随清', ['E0201', 'E0202', 'E0104'], 0.9),
  seed('adverts-2024', '城市“牛皮癣”专项整治行动（2024）', 'adverts', '2024-02-19/2024-12-31', '主次干道、小区楼道、公交站亭小广告随有随清，重点点位反复巡查', ['E0201', 'E0202', 'E0104'], 0.95),
  seed('surroundings-2023', '“六大周边”专项整治行动（2023）', 'surroundings', '2023-05-08/2023-10-31', '校园、医院、车站、市场、商圈、小区周边秩序和环境整治', STREET, 0.4),
  seed('surroundings-2024', '“六大周边”专项整治行动（2024）', 'surroundings', '2024-03-04/2024-12-20', '校园、医院、车站、市场、商圈、小区周边秩序和环境整治', STREET, 0.5),
  seed('illegal-2023', '“双违”治理行动（2023）', 'illegal', '2023-02-20/2023-12-29', '存量逐处销号，新增即查即拆', ['E0101'], 1, 'unit-land'),
  seed('illegal-2024', '“双违”治理成果巩固行动（2024）', 'illegal', '2024-01-08/2024-12-31', '存量基本清零，回头看不留死角', ['E0101'], 1, 'unit-land'),
];

/** The campaigns, entered when they begin; what came of each is written down when it is over. */
export const campaignsPart: DemoPart = function* (context) {
  for (const { id, name, theme, lead, from, to, goals } of CAMPAIGNS) {
    const by = managerOf(context);
    yield { at: context.officeTime(from), by, do: 'create', register: 'campaign', id, set: { name, theme, lead, startsOn: from, endsOn: to, goals } };
    if (to <= '2024-12-20') yield { at: context.officeTime(to), by, do: 'update', register: 'campaign', id, set: { outcome: '行动按期结束，办理情况以所属案卷为准（演示）' } };
  }
};

function managerOf(context: DemoContext): string {
  return context.staffWith('grid-manager')[1] ?? context.staffWith('grid-manager')[0]!;
}
