/**
 * The duties that the three business desks name, with the unit that holds them and the posts that are filled.
 * `registrar` is named by the industry chapter too and stands there.
 */
export const businessDuties: Readonly<Record<string, { readonly unit: string; readonly title: string; readonly posts: number }>> = {
  window: { unit: 'unit-services', title: '综合窗口受理岗', posts: 8 },
  'item-manager': { unit: 'unit-services', title: '政务事项管理岗', posts: 1 },
  'rating-clerk': { unit: 'unit-services', title: '好差评管理岗', posts: 1 },
  'support-clerk': { unit: 'unit-enterprises', title: '惠企服务专员', posts: 4 },
  'enterprise-liaison': { unit: 'unit-enterprises', title: '企业帮扶干部', posts: 14 },
  'commerce-liaison': { unit: 'unit-commerce', title: '商贸企业帮扶干部', posts: 10 },
  'market-liaison': { unit: 'unit-market', title: '个体工商户帮扶干部', posts: 16 },
  'community-liaison': { unit: 'unit-civil', title: '社区驻企联络员', posts: 10 },
  'answer-enterprises': { unit: 'unit-enterprises', title: '企业问题承办岗', posts: 2 },
  'answer-finance': { unit: 'unit-finance', title: '企业问题承办岗', posts: 1 },
  'answer-projects': { unit: 'unit-projects', title: '企业问题承办岗', posts: 1 },
  'answer-tax': { unit: 'unit-tax', title: '企业问题承办岗', posts: 1 },
  'answer-market': { unit: 'unit-market', title: '企业问题承办岗', posts: 1 },
  'answer-housing': { unit: 'unit-housing', title: '企业问题承办岗', posts: 1 },
  'answer-land': { unit: 'unit-land', title: '企业问题承办岗', posts: 1 },
  'supervision-planner': { unit: 'unit-market', title: '双随机监管岗', posts: 2 },
  'inspector-market': { unit: 'unit-market', title: '市场监管执法岗', posts: 8 },
  'inspector-fire': { unit: 'unit-fire', title: '消防监督岗', posts: 4 },
  'inspector-work': { unit: 'unit-emergency', title: '安全生产执法岗', posts: 3 },
  'inspector-tax': { unit: 'unit-tax', title: '税务检查岗', posts: 3 },
  'inspector-police': { unit: 'unit-police', title: '治安管理岗', posts: 3 },
  'inspector-commerce': { unit: 'unit-commerce', title: '商务执法岗', posts: 2 },
  'credit-officer': { unit: 'unit-market', title: '信用建设岗', posts: 1 },
  'commendation-decider': { unit: 'unit-office', title: '表彰评定岗', posts: 1 },
};
