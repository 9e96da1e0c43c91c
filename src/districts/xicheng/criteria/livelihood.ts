import type { CriterionVersions } from '#kernel/criterion/criterion.ts';

/** The livelihood chapter's criteria in their dated versions; what no act fixes is marked as demonstration. */
export const LIVELIHOOD_CRITERIA: CriterionVersions = {
  'livelihood/share-floor': [
    { from: '2023-01-01', until: '2023-12-31', document: '2023年度预算编制通知（演示）', value: 75 },
    { from: '2024-01-01', document: '2024年度预算编制通知（演示）', value: 76 },
  ],
  'livelihood/followed-income': [
    { from: '2023-01-01', until: '2023-12-31', document: '2023年度防返贫监测范围（演示）', value: 760_000 },
    { from: '2024-01-01', document: '2024年度防返贫监测范围（演示）', value: 820_000 },
  ],
  'livelihood/visit-interval': [{ from: '2023-01-01', document: '本区监测帮扶工作规程（演示）', value: 95 }],
};
