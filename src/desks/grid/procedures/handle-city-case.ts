import { duty, system } from '#kernel/access/access.ts';
import { workingHours } from '#kernel/calendar/calendar.ts';
import { defineProcedure, type Action, type Procedure } from '#kernel/procedure/procedure.ts';
import { CityCase } from '../registers/city-case.ts';

const clerk = duty('case-clerk');
const dispatcher = duty('dispatcher');
const collector = duty('collector');
// Each body that handles has people of its own for it.
const handler = duty('case-handler', 'case-handler-housing', 'case-handler-water', 'case-handler-market', 'case-handler-land');

const filing = { condition: 'required', campaign: 'optional' } as const;

const beginning: Readonly<Record<string, Action>> = {
  askVerification: {
    title: { zh: '派采集员核实', en: 'Send to verify' },
    from: ['reported'],
    to: 'toVerify',
    by: clerk,
    form: { verifier: 'required' },
    guards: [{ if: { source: { in: ['public', 'hotline', 'leader'] } }, says: { zh: '采集员和视频上报的问题直接立案', en: 'What collectors and video report is filed directly.' } }],
  },
  verifyReport: { title: { zh: '现场核实', en: 'Verify on site' }, from: ['toVerify'], to: 'verifiedReport', by: collector, form: { verifyPhotos: 'required', verifiedTrue: 'required' } },
  file: {
    title: { zh: '立案', en: 'File' },
    from: ['verifiedReport'],
    to: 'filed',
    by: clerk,
    form: filing,
    guards: [
      { if: { verifiedTrue: true }, says: { zh: '核实不属实，不能立案', en: 'It was not found true.' } },
      { if: { verifyPhotos: { atLeast: 2 } }, says: { zh: '远近景照片不足两张，不能立案', en: 'Fewer than two photographs.' } },
    ],
    stamps: { filedOn: 'day' },
  },
  fileDirectly: {
    title: { zh: '直接立案', en: 'File directly' },
    from: ['reported'],
    to: 'filed',
    by: clerk,
    form: filing,
    guards: [
      { if: { source: { in: ['patrol', 'video'] } }, says: { zh: '公众、热线和交办的问题须先现场核实', en: 'What others report is verified on site first.' } },
      { if: { photos: { atLeast: 2 } }, says: { zh: '远近景照片不足两张，不能立案', en: 'Fewer than two photographs.' } },
    ],
    stamps: { filedOn: 'day' },
  },
  refuse: { title: { zh: '不予立案', en: 'Refuse' }, from: ['reported', 'verifiedReport'], to: 'refused', by: clerk, reason: true, form: { duplicateOf: 'optional' } },
  handleOnSpot: {
    title: { zh: '即采即处', en: 'Handle on the spot' },
    from: ['reported'],
    to: 'selfHandled',
    by: collector,
    form: { result: 'required', photosAfter: 'required' },
    guards: [
      { if: { source: 'patrol' }, says: { zh: '只有采集员自己发现的问题可以即采即处', en: 'Only what collectors find themselves.' } },
      { if: { photosAfter: { atLeast: 1 } }, says: { zh: '没有处置后照片', en: 'There is no photograph after.' } },
    ],
    stamps: { handledAt: 'instant' },
  },
  cancel: { title: { zh: '作废', en: 'Cancel' }, from: ['filed', 'handedBack'], to: 'void', by: clerk, reason: true },
  dispatch: { title: { zh: '派遣', en: 'Dispatch' }, from: ['filed', 'handedBack'], to: 'dispatched', by: dispatcher, form: { handler: 'required', limitEndsAt: 'required' }, stamps: { dispatchedAt: 'instant' } },
};

const handling: Readonly<Record<string, Action>> = {
  handBack: { title: { zh: '退回', en: 'Hand back' }, from: ['dispatched'], to: 'handedBack', by: handler, reason: true, stamps: { returned: { value: true } } },
  accept: { title: { zh: '接收处置', en: 'Take on' }, from: ['dispatched'], to: 'handling', by: handler },
  askExtension: { title: { zh: '申请延期', en: 'Ask for an extension' }, from: ['handling'], to: 'extensionAsked', by: handler, reason: true },
  grantExtension: { title: { zh: '准予延期', en: 'Grant it' }, from: ['extensionAsked'], to: 'handling', by: dispatcher, form: { limitEndsAt: 'required' }, stamps: { extended: { value: true } } },
  denyExtension: { title: { zh: '不予延期', en: 'Deny it' }, from: ['extensionAsked'], to: 'handling', by: dispatcher, reason: true },
  suspend: { title: { zh: '挂账', en: 'Suspend' }, from: ['handling'], to: 'suspended', by: dispatcher, reason: true, stamps: { suspended: { value: true } } },
  resume: { title: { zh: '恢复处置', en: 'Resume' }, from: ['suspended'], to: 'handling', by: dispatcher, form: { limitEndsAt: 'required' } },
  feedBack: {
    title: { zh: '处置反馈', en: 'Report handled' },
    from: ['handling'],
    to: 'toCheck',
    by: handler,
    form: { result: 'required', photosAfter: 'required' },
    guards: [{ if: { photosAfter: { atLeast: 1 } }, says: { zh: '没有处置后照片，不能反馈', en: 'There is no photograph after.' } }],
    stamps: { handledAt: 'instant' },
  },
  // Whether it was in time is the platform's to say (was-in-time.ts), never the body's that is measured by it.
  judge: { title: { zh: '判定是否按期', en: 'Judge the time' }, from: ['toCheck'], to: 'toCheck', by: system(), form: { inTime: 'required' } },
  rework: { title: { zh: '核查不合格，返工', en: 'Send for rework' }, from: ['toCheck'], to: 'handling', by: collector, reason: true, stamps: { reworked: { value: true }, checker: 'actor' } },
  pass: {
    title: { zh: '核查合格', en: 'Pass' },
    from: ['toCheck'],
    to: 'passed',
    by: collector,
    form: { closingMet: 'required' },
    guards: [{ if: { closingMet: true }, says: { zh: '不符合结案条件的须返工', en: 'What does not meet the closing condition is reworked.' } }],
    stamps: { checker: 'actor' },
  },
  close: {
    title: { zh: '结案', en: 'Close' },
    from: ['passed'],
    to: 'closed',
    by: clerk,
    guards: [{ if: { closingMet: true }, says: { zh: '不符合结案条件，不能结案', en: 'The closing condition is not met.' } }],
    stamps: { closedOn: 'day' },
  },
  callBack: {
    title: { zh: '回访', en: 'Call back' },
    from: ['closed'],
    to: 'closed',
    by: clerk,
    form: { satisfaction: 'required' },
    guards: [{ if: { source: { in: ['public', 'hotline'] } }, says: { zh: '只回访公众和热线上报的案卷', en: 'Only the public is called back.' } }],
  },
};

const BASIS = '本区网格化管理工作规程（演示）';
const clocks: Procedure['clocks'] = {
  filing: { title: { zh: '立案时限', en: 'Limit for filing' }, limit: workingHours(2), from: ['reported'], until: ['filed', 'refused', 'selfHandled'], pausedIn: ['toVerify'], marks: 'filedInTime', basis: `${BASIS}：2 工作时内立案，核实期间不计` },
  verification: { title: { zh: '核实时限', en: 'Limit for verifying' }, limit: workingHours(3), from: ['toVerify'], until: ['verifiedReport'], marks: 'verifiedInTime', basis: `${BASIS}：3 工作时内到场核实` },
  dispatching: { title: { zh: '派遣时限', en: 'Limit for dispatching' }, limit: workingHours(1), from: ['filed'], until: ['dispatched', 'void'], marks: 'dispatchedInTime', basis: `${BASIS}：1 工作时内派遣` },
  checking: { title: { zh: '核查时限', en: 'Limit for checking' }, limit: workingHours(7), from: ['toCheck'], until: ['passed', 'handling'], marks: 'checkedInTime', basis: `${BASIS}：7 工作时内到场核查` },
};

/**
 * How a case moves (GB/T 30428.8): collected, filed, dispatched, handled, reported back, checked and closed. The limit
 * for handling depends on the filing condition, so the dispatcher gives its end (case-deadline.ts reckons it).
 */
export const HandleCityCase = defineProcedure('handle-city-case', {
  of: CityCase,
  title: { zh: '案卷办理', en: 'Handling a case' },
  initial: 'reported',
  states: {
    reported: { title: { zh: '待受理', en: 'Reported' } },
    toVerify: { title: { zh: '待核实', en: 'To be verified' } },
    verifiedReport: { title: { zh: '已核实，待立案', en: 'Verified' } },
    filed: { title: { zh: '待派遣', en: 'Filed' } },
    dispatched: { title: { zh: '待接收', en: 'Dispatched' } },
    handedBack: { title: { zh: '部门退回', en: 'Handed back' } },
    handling: { title: { zh: '处置中', en: 'Being handled' } },
    extensionAsked: { title: { zh: '延期待批', en: 'Extension asked' } },
    suspended: { title: { zh: '挂账', en: 'Suspended' } },
    toCheck: { title: { zh: '待核查', en: 'Awaiting check' } },
    passed: { title: { zh: '待结案', en: 'Awaiting closing' } },
    closed: { title: { zh: '结案', en: 'Closed' }, end: true },
    selfHandled: { title: { zh: '即采即处', en: 'Handled on the spot' }, end: true },
    refused: { title: { zh: '不予立案', en: 'Refused' }, end: true },
    void: { title: { zh: '作废', en: 'Void' }, end: true },
  },
  actions: { ...beginning, ...handling },
  clocks,
});
