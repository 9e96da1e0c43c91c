import type { CriterionVersions } from '#kernel/criterion/criterion.ts';

/** The business chapter's criteria in their dated versions; what no act fixes is marked as demonstration. */
export const BUSINESS_CRITERIA: CriterionVersions = {
  'services/licence-promise': [
    { from: '2021-01-01', until: '2023-03-31', document: '本区企业开办服务承诺（演示）', value: 4 },
    { from: '2023-04-01', document: '本区企业开办提速承诺（演示）', value: 1 },
  ],
  'services/bad-rating-limit': [{ from: '2021-01-01', document: '本区政务服务“好差评”工作办法（演示）', value: 5 }],
  'support/pairing-load': [{ from: '2023-03-01', document: '本区结对帮扶工作机制（演示）', value: 70 }],
  'support/visit-frequency': [{ from: '2023-03-01', document: '本区结对帮扶工作机制（演示）', value: { 'above-scale': 6, smaller: 2, 'sole-trader': 1 } }],
  'supervision/visit-ceiling': [{ from: '2022-01-01', document: '本区涉企检查频次上限（演示）', value: 2 }],
  'supervision/joint-window': [{ from: '2022-01-01', document: '本区跨部门综合监管工作规则（演示）', value: 10 }],
};
