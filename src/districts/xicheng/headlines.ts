/** The figures with which the cockpit opens: those that the district publishes in its yearly report, by chapter. */
export const HEADLINES: readonly string[] = [
  'investment/signed', 'projects/policy-projects', 'projects/policy-investment', 'projects/put-to-use',
  'enterprises/newly-listed', 'enterprises/above-scale', 'enterprises/above-scale-service', 'enterprises/intermediaries', 'enterprises/revenue', 'enterprises/tech-smes', 'enterprises/specialised',
  'enterprises/turnover', 'enterprises/footfall',
  'water/ring-length', 'water/greenway-length', 'water/bridges', 'water/parks', 'water/level-in-band', 'grid/cases-closed', 'grid/handled-in-time', 'grid/structures-left', 'grid/events-held',
  'services/licence-hours', 'services/items-settled', 'services/items-settled-share', 'support/pairing-coverage', 'support/problems-closed', 'supervision/joint-visits', 'supervision/published-in-time', 'supervision/commended',
  'livelihood/tasks-completed', 'livelihood/tasks-exceeded', 'livelihood/new-urban-jobs', 'livelihood/new-urban-jobs-completion', 'livelihood/livelihood-share', 'livelihood/branded-communities', 'livelihood/hazards-rectified', 'livelihood/disputes-agreed',
  'goals/instructions', 'goals/instructions-closed', 'goals/answered-in-time', 'goals/sent-back',
];
