/** The classes by which an enterprise counts as 四上; the same words as the enterprises desk uses. */
export type ScaleClass = 'industry' | 'construction' | 'wholesale' | 'retail' | 'catering' | 'real-estate' | 'service';

/** A line of business: its class, the word that stands in names, and how often it occurs among those registered. */
export type Line = {
  readonly industry: string;
  readonly word: string;
  readonly scale: ScaleClass | 'none';
  readonly weight: number;
  readonly intermediary?: boolean;
};

/** Lines of business of enterprises. */
export const ENTERPRISE_LINES: readonly Line[] = [
  { industry: 'F5181', word: '商贸', scale: 'wholesale', weight: 12 },
  { industry: 'F5121', word: '食品销售', scale: 'wholesale', weight: 8 },
  { industry: 'F5211', word: '百货', scale: 'retail', weight: 8 },
  { industry: 'F5242', word: '文具用品', scale: 'retail', weight: 3 },
  { industry: 'F5261', word: '汽车销售', scale: 'retail', weight: 5 },
  { industry: 'H6210', word: '餐饮管理', scale: 'catering', weight: 6 },
  { industry: 'H6110', word: '酒店管理', scale: 'catering', weight: 2 },
  { industry: 'E4790', word: '建设工程', scale: 'construction', weight: 9 },
  { industry: 'E5011', word: '装饰工程', scale: 'construction', weight: 6 },
  { industry: 'K7010', word: '置业', scale: 'real-estate', weight: 2 },
  { industry: 'K7020', word: '物业服务', scale: 'service', weight: 5 },
  { industry: 'I6510', word: '软件科技', scale: 'service', weight: 10 },
  { industry: 'I6550', word: '数据服务', scale: 'service', weight: 6 },
  { industry: 'I6429', word: '网络科技', scale: 'service', weight: 8 },
  { industry: 'G5430', word: '货运', scale: 'service', weight: 5 },
  { industry: 'G5960', word: '仓储物流', scale: 'service', weight: 3 },
  { industry: 'L7251', word: '广告传媒', scale: 'service', weight: 8 },
  { industry: 'L7281', word: '会展服务', scale: 'service', weight: 3 },
  { industry: 'M7320', word: '工程技术研究', scale: 'service', weight: 3 },
  { industry: 'M7590', word: '科技推广', scale: 'service', weight: 6 },
  { industry: 'R8890', word: '文化发展', scale: 'service', weight: 6 },
  { industry: 'O8011', word: '家政服务', scale: 'service', weight: 3 },
  { industry: 'P8391', word: '职业技能培训', scale: 'service', weight: 3 },
  { industry: 'N7840', word: '园林绿化', scale: 'service', weight: 3 },
  { industry: 'C1353', word: '食品', scale: 'industry', weight: 3 },
  { industry: 'C3990', word: '电子设备', scale: 'industry', weight: 2 },
  { industry: 'C2239', word: '纸制品', scale: 'industry', weight: 2 },
];

/** Lines of intermediary services 中介服务. */
export const INTERMEDIARY_LINES: readonly Line[] = [
  { industry: 'L7231', word: '法律咨询', scale: 'service', weight: 3, intermediary: true },
  { industry: 'L7241', word: '会计服务', scale: 'service', weight: 6, intermediary: true },
  { industry: 'L7262', word: '人力资源', scale: 'service', weight: 5, intermediary: true },
  { industry: 'L7249', word: '企业管理咨询', scale: 'service', weight: 5, intermediary: true },
  { industry: 'M7481', word: '工程监理', scale: 'service', weight: 3, intermediary: true },
  { industry: 'M7482', word: '工程造价咨询', scale: 'service', weight: 3, intermediary: true },
  { industry: 'K7030', word: '房地产经纪', scale: 'service', weight: 5, intermediary: true },
  { industry: 'J6850', word: '保险代理', scale: 'none', weight: 4, intermediary: true },
  { industry: 'M7520', word: '知识产权代理', scale: 'service', weight: 3, intermediary: true },
];

/** Lines of sole traders. */
export const TRADER_LINES: readonly Line[] = [
  { industry: 'H6210', word: '小吃店', scale: 'none', weight: 16 },
  { industry: 'H6299', word: '饮品店', scale: 'none', weight: 9 },
  { industry: 'F5212', word: '便利店', scale: 'none', weight: 14 },
  { industry: 'F5232', word: '服装店', scale: 'none', weight: 13 },
  { industry: 'F5223', word: '果蔬店', scale: 'none', weight: 10 },
  { industry: 'O8040', word: '美发店', scale: 'none', weight: 9 },
  { industry: 'O8111', word: '汽车维修部', scale: 'none', weight: 6 },
  { industry: 'F5281', word: '五金店', scale: 'none', weight: 6 },
  { industry: 'R8930', word: '健身工作室', scale: 'none', weight: 3 },
  { industry: 'F5251', word: '药店', scale: 'none', weight: 5 },
  { industry: 'L7251', word: '图文店', scale: 'none', weight: 4 },
];

/** The lines of enterprises that a class of 四上 draws on. */
export function linesOfScale(scale: ScaleClass): readonly Line[] {
  return ENTERPRISE_LINES.filter((line) => line.scale === scale);
}
