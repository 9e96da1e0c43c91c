import { duty } from '#kernel/access/access.ts';
import { workingDays } from '#kernel/calendar/calendar.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { Maintenance } from '../registers/maintenance.ts';

/** How a defect is mended: found, assigned, repaired, verified; what doesn't pass goes back. */
export const RepairAsset = defineProcedure('repair-asset', {
  of: Maintenance,
  title: { zh: '设施养护', en: 'Repair of an asset' },
  initial: 'found',
  states: {
    found: { title: { zh: '待派工', en: 'Found' } },
    assigned: { title: { zh: '维修中', en: 'Under repair' } },
    repaired: { title: { zh: '待验收', en: 'Awaiting verification' } },
    verified: { title: { zh: '已验收', en: 'Verified' }, end: true },
    void: { title: { zh: '作废', en: 'Void' }, end: true },
  },
  actions: {
    assign: { title: { zh: '派工', en: 'Assign' }, from: ['found'], to: 'assigned', by: duty('water-manager'), form: { contractor: 'required' } },
    cancel: { title: { zh: '作废', en: 'Cancel' }, from: ['found'], to: 'void', by: duty('water-manager'), reason: true },
    repair: { title: { zh: '报修复', en: 'Report repaired' }, from: ['assigned'], to: 'repaired', by: duty('water-patrol'), form: { work: 'required', cost: 'required' }, stamps: { repairedOn: 'day' } },
    sendBack: { title: { zh: '验收不合格', en: 'Send back' }, from: ['repaired'], to: 'assigned', by: duty('water-manager'), reason: true, stamps: { returned: { value: true } } },
    verify: {
      title: { zh: '验收', en: 'Verify' },
      from: ['repaired'],
      to: 'verified',
      by: duty('water-manager'),
      guards: [{ if: { work: { filled: true } }, says: { zh: '没有维修记录，不能验收', en: 'There is no record of the work.' } }],
      stamps: { verifiedOn: 'day' },
    },
  },
  clocks: {
    repair: { title: { zh: '修复期限', en: 'Limit for repair' }, limit: workingDays(10), from: ['assigned'], until: ['repaired', 'void'], marks: 'inTime', basis: '本区水系设施养护标准（演示）：10 个工作日' },
  },
});
