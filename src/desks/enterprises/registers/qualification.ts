import { duty } from '#kernel/access/access.ts';
import { choice, date, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { SCALE_CLASSES, SERVICE_GROUPS } from '../scale-class.ts';

/** What an enterprise has been found to be by the body that decides it; the district only records the decision. */
export const Qualification = defineRegister('qualification', {
  title: { zh: '企业资质认定', en: 'Qualification of an enterprise' },
  fields: {
    name: text({ zh: '认定', en: 'Qualification' }, { search: 'words', max: 140 }),
    operator: reference('operator', { zh: '企业', en: 'Enterprise' }),
    kind: choice({ zh: '类别', en: 'Kind' }, {
      'above-scale': ['“四上”企业', 'Above scale'],
      'tech-sme': ['国家科技型中小企业', 'Technology SME'],
      'innovative-sme': ['省级创新型中小企业', 'Innovative SME'],
      specialised: ['省级专精特新中小企业', 'Specialised SME'],
      'high-tech': ['国家高新技术企业', 'High-tech enterprise'],
    }),
    scale: choice({ zh: '“四上”专业', en: 'Class of 四上' }, SCALE_CLASSES, { optional: true }),
    serviceGroup: choice({ zh: '服务业门类', en: 'Group of services' }, SERVICE_GROUPS, { optional: true }),
    enteredOn: date({ zh: '入库（认定）日期', en: 'Entered on' }),
    validUntil: date({ zh: '有效期至', en: 'Valid until' }, { optional: true }),
    leftOn: date({ zh: '退库（失效）日期', en: 'Left on' }, { optional: true }),
    leftBecause: choice({ zh: '退库（失效）原因', en: 'Why it left' }, {
      'below-scale': ['达不到规模标准', 'Fell below the threshold'],
      inactive: ['停业或不再经营', 'No longer active'],
      reclassified: ['转专业', 'Changed its class'],
      moved: ['迁出本区', 'Moved away'],
      expired: ['有效期满', 'Expired'],
    }, { optional: true }),
    decidedBy: text({ zh: '认定机关', en: 'Decided by' }),
    document: text({ zh: '认定文件', en: 'Document' }),
    application: reference('listing-application', { zh: '入库申报', en: 'Application' }, { optional: true }),
    declaration: reference('declaration', { zh: '资质申报', en: 'Declaration' }, { optional: true }),
  },
  write: duty('statistician', 'enterprise-officer'),
  list: ['name', 'operator', 'kind', 'scale', 'enteredOn', 'leftOn', 'decidedBy'],
});
