/** The duties that base registers and several desks name, with the unit that holds them and the posts that are filled. */
export const industryDuties: Readonly<Record<string, { readonly unit: string; readonly title: string; readonly posts: number }>> = {
  registrar: { unit: 'unit-market', title: '登记注册岗', posts: 4 },
  statistician: { unit: 'unit-statistics', title: '名录库管理岗', posts: 2 },
};
