import type { Day } from '#kernel/field/day.ts';

/** A round of applications to the directory: when each step is due; enterprises keep to it more or less. */
export type Batch = {
  readonly label: string;
  readonly way: 'annual' | 'monthly';
  /** The year whose revenue counts. */
  readonly year: 2022 | 2023 | 2024;
  readonly created: Day;
  readonly reminded: Day;
  readonly prepared: Day;
  readonly submitted: Day;
  readonly reported: Day;
  readonly city: Day;
  readonly province: Day;
  readonly nation: Day;
  readonly decided: Day;
};

/** The rounds of the two years. The last one isn't decided before the demonstration ends. */
export const BATCHES = {
  'winter-2022': {
    label: '2022年年度申报（1月批次）', way: 'annual', year: 2022, created: '2023-01-29', reminded: '2023-01-30', prepared: '2023-01-31', submitted: '2023-02-03', reported: '2023-02-09',
    city: '2023-02-14', province: '2023-02-21', nation: '2023-02-28', decided: '2023-03-09',
  },
  'autumn-2023': {
    label: '2023年年度申报（10月批次）', way: 'annual', year: 2023, created: '2023-05-08', reminded: '2023-09-11', prepared: '2023-09-18', submitted: '2023-10-11', reported: '2023-10-19',
    city: '2023-10-27', province: '2023-11-08', nation: '2023-11-20', decided: '2023-12-06',
  },
  'winter-2023': {
    label: '2023年年度申报（12月批次）', way: 'annual', year: 2023, created: '2023-07-31', reminded: '2023-11-06', prepared: '2023-11-15', submitted: '2023-12-04', reported: '2023-12-12',
    city: '2023-12-22', province: '2024-01-05', nation: '2024-01-17', decided: '2024-02-05',
  },
  'march-2024': {
    label: '2024年3月月度申报', way: 'monthly', year: 2024, created: '2024-02-19', reminded: '2024-02-21', prepared: '2024-02-26', submitted: '2024-03-04', reported: '2024-03-08',
    city: '2024-03-13', province: '2024-03-20', nation: '2024-03-27', decided: '2024-04-08',
  },
  'april-2024': {
    label: '2024年4月月度申报', way: 'monthly', year: 2024, created: '2024-03-04', reminded: '2024-03-18', prepared: '2024-03-25', submitted: '2024-04-08', reported: '2024-04-12',
    city: '2024-04-17', province: '2024-04-24', nation: '2024-05-06', decided: '2024-05-16',
  },
  'autumn-2024': {
    label: '2024年年度申报（10月批次）', way: 'annual', year: 2024, created: '2024-05-13', reminded: '2024-09-09', prepared: '2024-09-18', submitted: '2024-10-10', reported: '2024-10-17',
    city: '2024-10-25', province: '2024-11-06', nation: '2024-11-18', decided: '2024-12-04',
  },
  'winter-2024': {
    label: '2024年年度申报（12月批次）', way: 'annual', year: 2024, created: '2024-08-05', reminded: '2024-11-04', prepared: '2024-11-13', submitted: '2024-12-02', reported: '2024-12-10',
    city: '2024-12-17', province: '2024-12-26', nation: '2025-01-10', decided: '2025-02-05',
  },
} as const satisfies Readonly<Record<string, Batch>>;

/** The name of a round. */
export type BatchName = keyof typeof BATCHES;
