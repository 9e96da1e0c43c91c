/** The duties that the three industry desks name, with the unit that holds them and the posts that are filled. */
export const industryDuties: Readonly<Record<string, { readonly unit: string; readonly title: string; readonly posts: number }>> = {
  registrar: { unit: 'unit-market', title: '登记注册岗', posts: 4 },
  'enterprise-officer': { unit: 'unit-enterprises', title: '企业培育岗', posts: 4 },
  'tax-liaison': { unit: 'unit-tax', title: '税源管理岗', posts: 2 },
  statistician: { unit: 'unit-statistics', title: '名录库管理岗', posts: 2 },
  'commerce-officer': { unit: 'unit-commerce', title: '商圈运行岗', posts: 2 },
  'project-officer': { unit: 'unit-projects', title: '项目专员', posts: 6 },
  'project-lead': { unit: 'unit-projects', title: '项目管理负责人', posts: 2 },
  'fund-officer': { unit: 'unit-projects', title: '政策资金岗', posts: 2 },
  'land-officer': { unit: 'unit-land', title: '征地服务岗', posts: 3 },
  'finance-liaison': { unit: 'unit-enterprises', title: '企业融资服务岗', posts: 2 },
};
