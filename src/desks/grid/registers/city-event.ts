import { duty } from '#kernel/access/access.ts';
import { choice, date, integer, longText, percent, reference, text, yesNo } from '#kernel/field/kinds.ts';
import { point } from '#kernel/place/place.ts';
import { defineRegister } from '#kernel/register/register.ts';

/** A public event of the district, with its permit, its safety plan and what came of it. */
export const CityEvent = defineRegister('city-event', {
  title: { zh: '城市活动', en: 'City event' },
  fields: {
    name: text({ zh: '活动', en: 'Event' }, { search: 'words', class: 'public' }),
    aliases: text({ zh: '别称', en: 'Also called' }, { optional: true, class: 'public' }),
    series: choice({ zh: '系列', en: 'Series' }, { heritage: ['非遗展演', 'Heritage'], stage: ['群众舞台', 'People’s stage'], drones: ['无人机表演', 'Drone show'], expo: ['食博会', 'Food expo'], market: ['商圈活动', 'Shopping'] }, { class: 'public' }),
    venue: text({ zh: '场地', en: 'Venue' }, { class: 'public' }),
    place: point({ zh: '位置（示意）', en: 'Place (sketch)' }, { optional: true, class: 'public' }),
    plannedOn: date({ zh: '计划日期（演示）', en: 'Planned for (demonstration)' }, { class: 'public' }),
    organiser: reference('unit', { zh: '承办单位', en: 'Organiser' }, { class: 'public' }),
    expected: integer({ zh: '预计人数', en: 'Expected' }, { optional: true, unit: '人' }),
    safetyPlan: longText({ zh: '安全工作方案', en: 'Safety plan' }, { optional: true, max: 1000 }),
    permit: text({ zh: '安全许可文号', en: 'Permit' }, { optional: true }),
    permittedOn: date({ zh: '许可日期', en: 'Permitted on' }, { optional: true }),
    permitInTime: yesNo({ zh: '审查按时', en: 'Permit decided in time' }, { optional: true }),
    // Only an event that took place has this day, so that a cancelled one is never read as held.
    heldOn: date({ zh: '举办日期（演示）', en: 'Held on (demonstration)' }, { optional: true, class: 'public' }),
    incident: yesNo({ zh: '发生安全事件', en: 'Incident' }, { optional: true }),
    attendance: integer({ zh: '实到人数（演示）', en: 'Attendance (demonstration)' }, { optional: true, unit: '人', class: 'public' }),
    footfallEffect: percent({ zh: '带动商圈客流', en: 'Effect on footfall' }, { optional: true }),
    evaluation: longText({ zh: '评估意见', en: 'Evaluation' }, { optional: true, max: 500 }),
  },
  unit: 'organiser',
  write: duty('event-officer'),
  reported: { aliases: 'aliases', stages: { held: { on: 'heldOn', plannedOn: 'plannedOn' } } },
  onMap: { place: 'place', where: { state: { in: ['planned', 'applied', 'permitted'] } }, mark: { colour: 'accent', radius: 5, hollow: true } },
  list: ['name', 'series', 'venue', 'plannedOn', 'heldOn', 'expected', 'attendance', 'state'],
});
