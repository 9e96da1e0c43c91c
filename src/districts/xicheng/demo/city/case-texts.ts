import type { Chance } from '#kernel/chance/chance.ts';
import type { ConditionSeed } from './filing-conditions.ts';

/** How often problems of a subclass are found; a subclass that is not named has the weight 1. */
const WEIGHTS: Readonly<Record<string, number>> = {
  E0201: 26, E0110: 22, E0112: 20, E0405: 18, E0406: 14, E0401: 12, E0410: 22, E0136: 12, E0111: 9, E0117: 8, E0135: 4, E0107: 6, E0104: 3, E0129: 5, E0128: 4, E0304: 5, E0302: 4, E0114: 5,
  E0113: 4, C0103: 2, C0104: 2, C0305: 5, C0402: 3, C0499: 3, C0507: 2, E0125: 8, E0101: 1.5, E0506: 3, E0120: 2, E0131: 3, C0137: 2, E0307: 2, E0202: 3, C0217: 2, C0506: 2,
};
/** Subclasses that come and go with the year, January first. */
const SEASONS: Readonly<Record<string, readonly number[]>> = {
  E0129: [0.1, 0.1, 0.3, 0.8, 1.5, 2.2, 2.4, 2.3, 1.5, 0.6, 0.2, 0.1],
  E0506: [0, 0, 0.2, 0.4, 0.9, 1.6, 3.6, 2.8, 1.3, 0.5, 0.2, 0],
  E0125: [0.4, 0.4, 0.8, 1.1, 1.4, 1.5, 1.6, 1.5, 1.2, 0.9, 0.7, 0.4],
  E0120: [0.7, 0.6, 0.5, 0.4, 0.5, 1.2, 0.5, 0.5, 0.9, 1.8, 2.6, 1.6],
  E0504: [2.5, 2.2, 1.2, 0, 0, 0, 0, 0, 0, 0, 2, 2.6],
  C0402: [0.5, 0.6, 1, 1, 1, 1.3, 2.2, 2, 1.1, 0.7, 0.5, 0.4],
  C0499: [0.2, 0.3, 0.9, 1.3, 1.6, 1.7, 1.6, 1.5, 1.2, 0.8, 0.4, 0.2],
  E0401: [0.6, 0.8, 1, 1.1, 1.2, 1.3, 1.2, 1.2, 1.1, 1, 0.8, 0.6],
  E0304: [0.5, 0.6, 1.3, 1.4, 1.2, 1, 0.7, 0.8, 1, 1.3, 1.2, 0.8],
};
const STREETS = ['长江路', '翠华山路', '太白山路', '月湾湖西路', '澧北新路', '新西环', '汀兰路', '砚溪路', '珩山路', '霁云街', '菡渡路', '栩川街'];
const SPOTS = ['路口东南角', '路口西北侧', '公交站旁', '小区门口', '人行道', '非机动车道', '绿化带旁', '沿街商铺前', '学校围墙外', '市场入口'];

/** Picks conditions by the month, each as likely as its weight and season say. */
export function conditionPicker(conditions: readonly ConditionSeed[]): (chance: Chance, month: number) => ConditionSeed {
  const totals = Array.from({ length: 12 }, (_, month) => {
    let sum = 0;
    return conditions.map(({ code }) => (sum += (WEIGHTS[code.slice(0, 5)] ?? 1) * (SEASONS[code.slice(0, 5)]?.[month] ?? 1)));
  });
  return (chance, month) => {
    const sums = totals[month - 1]!;
    const wanted = chance.next() * (sums.at(-1) ?? 0);
    return conditions[sums.findIndex((sum) => sum > wanted)] ?? conditions[0]!;
  };
}

/** A problem's name and its description. */
export function problemWords(chance: Chance, { name, condition }: ConditionSeed): { readonly name: string; readonly description: string } {
  const street = chance.pick(STREETS);
  const spot = chance.pick(SPOTS);
  return { name: `${street}${spot}${name}`, description: `${street}${chance.whole(1, 280)}号附近${spot}：${condition}。` };
}

export const REFUSALS = ['不属于城市管理范围，已告知上报人', '情节轻微，未达立案条件', '位置在本区管辖范围以外，已转告'] as const;
export const UNTRUE = ['现场核实不存在所述问题', '现场问题已自行消除', '位置描述不清，无法找到'] as const;
export const HAND_BACKS = ['权属不在本单位，建议改派', '需由设施权属单位先行抢修', '涉及跨单位职责，请指挥中心协调'] as const;
export const EXTENSIONS = ['连续降雨，无法施工', '配件到货需要时间', '需与产权单位协商方案', '需错峰施工'] as const;
export const DENIALS = ['理由不充分，按原时限处置', '已有备件，可按期完成'] as const;
export const SUSPENSIONS = ['需列入大修计划，待资金下达', '涉及管线迁改，待权属单位安排'] as const;
export const REWORKS = ['仍有残留，未清理干净', '修复不牢固', '只处理了部分点位', '照片与现场不符'] as const;
export const RESULTS = ['已到场处置，现场恢复', '已清理并拍照', '已修复并加固', '已规范到位，当事人承诺保持'] as const;
