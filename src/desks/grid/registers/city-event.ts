import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, percent, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A public event of the district, with its permit, its safety plan and what came of it. */
export const CityEvent = defineRegister('city-event', {
  title: { zh: '城市活动', en: 'City event' },
  fields: {
    name: text({ zh: '活动', en: 'Event' }, { search: 'words', class: 'public' }),
    aliases: text({ zh: '别称', en: 'Also called' }, { optional: true, class: 'public' }),
    series: choice({ zh: '系列', en: 'Series' }, { heritage: ['非遗展演', 'Heritage'], stage: ['群艺堂', 'People’s stage'], drones: ['千机飞', 'Drone show'], expo: ['食博会', 'Food expo'], market: ['商圈活动', 'Shopping'] }, { class: 'public' }),
    venue: text({ zh: '场地', en: 'Venue' }, { class: 'public' }),
    heldOn: date({ zh: '举办日期（演示）', en: 'Held on (demonstration)' }, { class: 'public' }),
    organiser: reference('unit', { zh: '承办单位', en: 'Organiser' }, { class: 'public' }),
    // 大型群众性活动安全管理条例: an event expected to draw 1,000 people or more needs a licence of the public security body.
    expected: integer({ zh: '预计人数', en: 'Expected' }, { unit: '人' }),
    permit: text({ zh: '安全许可文号', en: 'Permit' }, { optional: true }),
    safetyPlan: longText({ zh: '安全工作方案', en: 'Safety plan' }, { optional: true, max: 1000 }),
    attendance: integer({ zh: '实到人数（演示）', en: 'Attendance (demonstration)' }, { optional: true, unit: '人', class: 'public' }),
    footfallEffect: percent({ zh: '带动商圈客流', en: 'Effect on footfall' }, { optional: true }),
    incident: yesNo({ zh: '发生安全事件', en: 'Incident' }, { optional: true }),
  },
  unit: 'organiser',
  write: duty('event-officer'),
  reported: { aliases: 'aliases', stages: { held: { on: 'heldOn' } } },
  list: ['name', 'series', 'venue', 'heldOn', 'expected', 'attendance', 'state'],
});
