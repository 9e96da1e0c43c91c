import { duty } from '#kernel/access/access.ts';
import { date, reference, text } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/**
 * A duty grid 责任网格: the unit cells of a community that one collector patrols. Who follows a colleague is entered here
 * once, and all cells go with it.
 */
export const DutyGrid = defineRegister('duty-grid', {
  title: { zh: '责任网格', en: 'Duty grid' },
  fields: {
    name: text({ zh: '名称', en: 'Name' }, { search: 'words' }),
    community: reference('community', { zh: '所在社区', en: 'Community' }),
    collector: reference('staff', { zh: '采集员', en: 'Collector' }),
    since: date({ zh: '启用日期', en: 'In use since' }),
  },
  write: duty('grid-manager'),
  list: ['name', 'community', 'collector', 'since'],
});
