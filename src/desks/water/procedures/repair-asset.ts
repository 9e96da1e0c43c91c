import { duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Maintenance } from '../registers/maintenance.ts';

const manager = duty('water-manager');

/** How a defect is mended: found, assigned, repaired, verified; what doesn't pass goes back. An urgent one is made safe first. */
export const RepairAsset = defineProcedure('repair-asset', {
  of: Maintenance,
  title: { zh: '设施养护', en: 'Repair of an asset' },
  initial: 'found',
  states: {
    found: { title: { zh: '待派工', en: 'Found' } },
    assigned: { title: { zh: '维修中', en: 'Under repair' } },
    assignedUrgent: { title: { zh: '抢修中', en: 'Under urgent repair' } },
    repaired: { title: { zh: '待验收', en: 'Awaiting verification' } },
    reworking: { title: { zh: '返修中', en: 'Under rework' } },
    verified: { title: { zh: '已验收', en: 'Verified' }, end: true },
    void: { title: { zh: '作废', en: 'Void' }, end: true },
  },
  actions: {
    assign: {
      title: { zh: '派工', en: 'Assign' },
      from: ['found'],
      to: 'assigned',
      by: manager,
      form: { contractor: 'required' },
      guards: [{ if: { urgency: 'ordinary' }, says: { zh: '紧急缺陷按抢修派工', en: 'An urgent defect is assigned as urgent.' } }],
    },
    assignUrgent: {
      title: { zh: '派工抢修', en: 'Assign as urgent' },
      from: ['found'],
      to: 'assignedUrgent',
      by: manager,
      form: { contractor: 'required', secured: 'required' },
      guards: [{ if: { urgency: 'urgent' }, says: { zh: '一般缺陷按正常派工', en: 'An ordinary defect is assigned as such.' } }],
    },
    cancel: { title: { zh: '作废', en: 'Cancel' }, from: ['found'], to: 'void', by: manager, reason: true },
    repair: { title: { zh: '报修复', en: 'Report repaired' }, from: ['assigned', 'assignedUrgent', 'reworking'], to: 'repaired', by: duty('water-patrol'), form: { work: 'required', cost: 'required' }, stamps: { repairedOn: 'day' } },
    sendBack: { title: { zh: '验收不合格', en: 'Send back' }, from: ['repaired'], to: 'reworking', by: manager, reason: true, stamps: { returned: { value: true } } },
    verify: {
      title: { zh: '验收', en: 'Verify' },
      from: ['repaired'],
      to: 'verified',
      by: manager,
      guards: [{ if: { work: { filled: true } }, says: { zh: '没有维修记录，不能验收', en: 'There is no record of the work.' } }],
      stamps: { verifiedOn: 'day' },
    },
  },
  clocks: {
    // A clock stops once, so the first report of repair is what counts as in time; a rework stays visible by its own mark.
    repair: { title: { zh: '修复期限', en: 'Limit for repair' }, limit: workingDays(10), from: ['assigned'], until: ['repaired'], marks: 'inTime', basis: '本区水系设施养护标准（演示）：10 个工作日' },
    urgent: { title: { zh: '抢修期限', en: 'Limit for urgent repair' }, limit: workingDays(2), from: ['assignedUrgent'], until: ['repaired'], marks: 'urgentInTime', basis: '本区水系设施养护标准（演示）：2 个工作日' },
  },
});
