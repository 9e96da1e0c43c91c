import type { CriterionVersions } from '#kernel/criterion/criterion.ts';

const rule = (category: 'WS' | 'ZY', period: 'Y' | 'D30' | 'D10') => ({ category, period });

/** How long the district keeps what. The periods are demonstration; a district takes them from its own approved table. */
export const ARCHIVE_CRITERIA: CriterionVersions = {
  'archive/retention': [
    {
      from: '2021-01-01',
      document: '本区机关归档范围和保管期限表（演示）',
      value: {
        fonds: 'X001',
        registers: {
          lead: rule('WS', 'D30'),
          registration: rule('ZY', 'D30'),
          deregistration: rule('ZY', 'D30'),
          'service-case': rule('ZY', 'D10'),
          'enterprise-problem': rule('WS', 'D10'),
          'bank-match': rule('WS', 'D10'),
          inspection: rule('ZY', 'D30'),
          commendation: rule('WS', 'Y'),
          'livelihood-task': rule('WS', 'Y'),
          errand: rule('ZY', 'D10'),
          hazard: rule('ZY', 'D30'),
          dispute: rule('ZY', 'D30'),
          'leader-case': rule('ZY', 'D30'),
          instruction: rule('WS', 'D30'),
          employment: rule('ZY', 'D10'),
          household: rule('ZY', 'D30'),
          'capital-arrival': rule('ZY', 'D30'),
          project: rule('ZY', 'Y'),
          milestone: rule('ZY', 'D30'),
          'policy-project': rule('ZY', 'Y'),
          'land-requisition': rule('ZY', 'Y'),
          'financing-request': rule('ZY', 'D10'),
          'project-dispatch': rule('WS', 'D10'),
          'listing-application': rule('ZY', 'D30'),
          declaration: rule('ZY', 'D30'),
          'water-alarm': rule('ZY', 'D10'),
          'gate-order': rule('ZY', 'D30'),
          maintenance: rule('ZY', 'D10'),
          'city-case': rule('ZY', 'D10'),
          'field-refusal': rule('ZY', 'D10'),
          'illegal-structure': rule('ZY', 'Y'),
          'city-event': rule('ZY', 'D10'),
        },
      },
    },
  ],
};
