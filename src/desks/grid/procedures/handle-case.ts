import { duty } from '#kernel/access/access.ts';
import { workingHours } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action } from '#kernel/procedure/procedure.ts';
import { CityCase } from '../registers/city-case.ts';

const clerk = duty('case-clerk');
const dispatcher = duty('dispatcher');
const handler = duty('case-handler');
const collector = duty('collector');

const beginning: Readonly<Record<string, Action>> = {
  verifyReport: { title: { zh: '现场核实', en: 'Verify on site' }, from: ['reported'], to: 'verifiedReport', by: collector },
  file: {
    title: { zh: '立案', en: 'File' },
    from: ['reported', 'verifiedReport'],
    to: 'filed',
    by: clerk,
    form: { condition: 'required', campaign: 'optional' },
    guards: [{ if: { photos: { atLeast: 2 } }, says: { zh: '远近景照片不足两张，不能立案', en: 'Fewer than two photographs.' } }],
    stamps: { filedOn: 'day' },
  },
  refuse: { title: { zh: '不予立案', en: 'Refuse' }, from: ['reported', 'verifiedReport'], to: 'refused', by: clerk, reason: true },
  dispatch: { title: { zh: '派遣', en: 'Dispatch' }, from: ['filed', 'handedBack'], to: 'dispatched', by: dispatcher, form: { handler: 'required', limitEndsAt: 'required' } },
};

const handling: Readonly<Record<string, Action>> = {
  handBack: { title: { zh: '退回', en: 'Hand back' }, from: ['dispatched'], to: 'handedBack', by: handler, reason: true, stamps: { returned: { value: true } } },
  accept: { title: { zh: '接收处置', en: 'Take on' }, from: ['dispatched'], to: 'handling', by: handler },
  extend: {
    title: { zh: '准予延期', en: 'Extend' },
    from: ['handling'],
    to: 'handling',
    by: dispatcher,
    reason: true,
    form: { limitEndsAt: 'required' },
    stamps: { extended: { value: true } },
  },
  feedBack: { title: { zh: '处置反馈', en: 'Report handled' }, from: ['handling'], to: 'verifying', by: handler, form: { result: 'required', inTime: 'required' }, stamps: { handledAt: 'instant' } },
  rework: { title: { zh: '核查不合格，返工', en: 'Send for rework' }, from: ['verifying'], to: 'handling', by: collector, reason: true, stamps: { reworked: { value: true } } },
  pass: { title: { zh: '核查合格', en: 'Pass' }, from: ['verifying'], to: 'passed', by: collector, form: { closingMet: 'required' } },
  close: {
    title: { zh: '结案', en: 'Close' },
    from: ['passed'],
    to: 'closed',
    by: clerk,
    guards: [{ if: { closingMet: true }, says: { zh: '不符合结案条件，不能结案', en: 'The closing condition is not met.' } }],
    stamps: { closedOn: 'day' },
  },
  cancel: { title: { zh: '作废', en: 'Cancel' }, from: ['filed', 'handedBack'], to: 'void', by: clerk, reason: true },
};

/**
 * How a case moves (GB/T 30428.8): collected, filed, dispatched, handled, reported back, verified and closed. The limit
 * for handling depends on the filing condition, so the dispatcher gives its end (case-deadline.ts reckons it).
 */
export const HandleCase = defineProcedure('handle-case', {
  of: CityCase,
  title: { zh: '案卷办理', en: 'Handling a case' },
  initial: 'reported',
  states: {
    reported: { title: { zh: '待受理', en: 'Reported' } },
    verifiedReport: { title: { zh: '已核实，待立案', en: 'Verified' } },
    filed: { title: { zh: '待派遣', en: 'Filed' } },
    dispatched: { title: { zh: '待接收', en: 'Dispatched' } },
    handling: { title: { zh: '处置中', en: 'Being handled' } },
    verifying: { title: { zh: '待核查', en: 'Awaiting check' } },
    passed: { title: { zh: '待结案', en: 'Awaiting closing' } },
    closed: { title: { zh: '结案', en: 'Closed' }, end: true },
    handedBack: { title: { zh: '部门退回', en: 'Handed back' } },
    refused: { title: { zh: '不予立案', en: 'Refused' }, end: true },
    void: { title: { zh: '作废', en: 'Void' }, end: true },
  },
  actions: { ...beginning, ...handling },
  clocks: {
    filing: { title: { zh: '立案时限', en: 'Limit for filing' }, limit: workingHours(2), from: ['reported'], until: ['filed', 'refused'], marks: 'filedInTime', basis: '本区网格化管理工作规程（演示）：2 工作时内立案' },
  },
});
