import type { Choices } from '#kernel/field/kinds.ts';

/** The classes of 四上: what the statistical directory tells apart, each with its own threshold. */
export const SCALE_CLASSES = {
  industry: ['规模以上工业', 'Industry'],
  construction: ['有资质的建筑业', 'Construction with a licence'],
  wholesale: ['限额以上批发业', 'Wholesale'],
  retail: ['限额以上零售业', 'Retail'],
  catering: ['限额以上住宿餐饮业', 'Hotels and catering'],
  'real-estate': ['房地产开发经营业', 'Real-estate development'],
  service: ['规模以上服务业', 'Services'],
} as const satisfies Choices;

/** Services have three thresholds, by what they do. */
export const SERVICE_GROUPS = {
  'transport-and-information': ['交通运输、信息、水利环境、卫生', 'Transport, information, environment, health'],
  'business-and-science': ['租赁商务、科研、教育、物业和房地产服务', 'Business, science, education, property services'],
  'residents-and-culture': ['居民服务、文化体育娱乐、社会工作', 'Residents, culture, social work'],
} as const satisfies Choices;

/** A class of 四上. */
export type ScaleClass = keyof typeof SCALE_CLASSES;
/** A group of services with one threshold. */
export type ServiceGroup = keyof typeof SERVICE_GROUPS;
