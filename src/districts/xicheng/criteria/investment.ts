import type { CriterionVersions } from '#kernel/criterion/criterion.ts';

const favour = (kind: string, article: string, zh: string, en: string): object => ({ kind, reach: 'particular', unless: ['law', 'council'], article, forbids: { zh, en } });
const ban = (kind: string, unless: readonly string[], article: string, zh: string, en: string): object => ({ kind, reach: 'any', unless, article, forbids: { zh, en } });

/** The investment desk's criteria in their dated versions: what the act in force on fair competition forbids contracts to promise. */
export const INVESTMENT_CRITERIA: CriterionVersions = {
  'investment/fair-competition': [
    {
      from: '2021-06-29', until: '2024-07-31', document: '《公平竞争审查制度实施细则》（国市监反垄规〔2021〕2号）',
      value: [
        favour('reward', '第十五条第一项第1目', '给予特定经营者财政奖励和补贴', 'fiscal reward for a particular operator'),
        favour('tax', '第十五条第一项第2目', '给予特定经营者税收优惠', 'tax favour for a particular operator'),
        favour('land', '第十五条第一项第3目', '在要素获取方面给予特定经营者优惠', 'favour in land and other factors for a particular operator'),
        favour('fee', '第十五条第一项第5目', '对特定经营者减免、缓征行政事业性收费和政府性基金', 'relief from fees and funds for a particular operator'),
        ban('franchise', ['law'], '第十三条第二项', '未经公平竞争授予经营者特许经营权', 'exclusive rights'),
        ban('purchase', [], '第十三条第三项', '限定购买、使用特定经营者的商品和服务', 'prescribed supplier'),
        ban('stay', [], '第十三条第一项', '设置不合理的退出条件', 'unreasonable bar to leaving'),
      ],
    },
    {
      from: '2024-08-01', document: '《公平竞争审查条例》（2024年国务院令第783号）',
      value: [
        favour('tax', '第十条第一项', '给予特定经营者税收优惠', 'tax favour for a particular operator'),
        favour('reward', '第十条第二项', '给予特定经营者选择性、差异化的财政奖励或者补贴', 'selective fiscal reward for a particular operator'),
        favour('land', '第十条第三项', '在要素获取方面给予特定经营者优惠', 'favour in land and other factors for a particular operator'),
        favour('fee', '第十条第三项', '在行政事业性收费、政府性基金、社会保险费方面给予特定经营者优惠', 'favour in fees, funds and insurance for a particular operator'),
        ban('franchise', ['law'], '第八条第二项', '违法授予特许经营权', 'unlawful exclusive rights'),
        ban('purchase', [], '第八条第三项', '限定购买、使用特定经营者的商品或者服务', 'prescribed supplier'),
        ban('stay', [], '第九条第一项', '阻碍本地经营者迁出', 'hindering of operators from moving away'),
      ],
    },
  ],
};
