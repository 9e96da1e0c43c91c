import { anyOf, duty, dutyIn, platformOf, type Actor } from '#kernel/access/access.ts';
import { directoryOf, type Directory } from '#kernel/access/directory.ts';
import { naturalDays, OFFICE_HOURS, workingDays, type Calendar } from '#kernel/calendar/calendar.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { composeModel, type Model } from '#kernel/desk/model.ts';
import * as kinds from '#kernel/field/kinds.ts';
import { oneTask } from '#kernel/procedure/fork.ts';
import { PREVIOUS, SAME } from '#kernel/procedure/move.ts';
import { defineProcedure, type Action } from '#kernel/procedure/procedure.ts';
import { defineRegister } from '#kernel/register/register.ts';
import { Delegation } from '#base/delegation.ts';
import { Staff } from '#base/staff.ts';
import { Unit } from '#base/unit.ts';

const label = (zh: string): { zh: string; en: string } => ({ zh, en: zh });

/** What a permit is for; its issue changes the shop. */
const Shop = defineRegister('shop', { title: label('店铺'), fields: { name: kinds.text(label('名称')), permittedOn: kinds.date(label('许可日'), { optional: true }) }, write: duty('window') });

/** What an issued permit makes. */
const Certificate = defineRegister('certificate', {
  title: label('证书'),
  identity: 'name',
  fields: { name: kinds.text(label('名称')), permit: kinds.reference('permit', label('许可')), shop: kinds.reference('shop', label('店铺')), issuedOn: kinds.date(label('发证日')), issuer: kinds.reference('staff', label('发证人')) },
  write: duty('nobody'),
});

/** A case that knows every move, lanes and signatures. */
const Permit = defineRegister('permit', {
  title: label('许可'),
  fields: {
    name: kinds.text(label('名称'), { search: 'words' }), shop: kinds.reference('shop', label('店铺')), fire: kinds.yesNo(label('须消防检查')),
    fireUnit: kinds.reference('unit', label('消防单位'), { optional: true }), office: kinds.reference('unit', label('承办单位'), { optional: true }), handler: kinds.reference('staff', label('承办人'), { optional: true }), extra: kinds.reference('staff', label('加签人'), { optional: true }),
    days: kinds.integer(label('延期天数'), { optional: true }), reworks: kinds.integer(label('返工次数'), { optional: true }), number: kinds.text(label('证号'), { optional: true }),
    inTime: kinds.yesNo(label('按时'), { optional: true }), taxInTime: kinds.yesNo(label('税务按时'), { optional: true }), issuedOn: kinds.date(label('发证日'), { optional: true }),
    certificate: kinds.reference('certificate', label('证书'), { optional: true }),
  },
  write: duty('window'),
});

const window = duty('window');
const officer = duty('officer');
const head = duty('head');
const signer = duty('legal', 'finance', 'officer');
const act = (zh: string, from: string | readonly string[], to: string, by: Action['by'], more: Partial<Action> = {}): Action => ({ title: label(zh), from: [from].flat(), to, by, ...more });

const way: Readonly<Record<string, Action>> = {
  submit: act('提交', 'draft', 'review', window),
  withdraw: act('撤回', 'review', 'draft', window, { move: { kind: 'withdrawal', of: 'submit' } }),
  sendBack: act('退回', 'review', PREVIOUS, officer, { move: { kind: 'return' }, reason: true }),
  askMissing: act('要求补正', 'review', 'correcting', officer, { move: { kind: 'correction' }, reason: true }),
  supply: act('补正', 'correcting', 'review', window),
  note: act('记事', 'review', SAME, officer, { form: { number: 'optional' } }),
  transfer: act('转办', ['draft', 'review'], SAME, anyOf(window, officer, head), { move: { kind: 'transfer', person: 'handler' }, form: { handler: 'required' } }),
  handOver: act('移交单位', 'review', SAME, anyOf(officer, head), { move: { kind: 'transfer', unit: 'office' }, form: { office: 'required' } }),
  askMore: act('申请延期', ['review', 'joint'], SAME, officer, { move: { kind: 'ask-extension', clock: 'decide' }, reason: true, form: { days: 'required' } }),
  grantMore: act('准予延期', ['review', 'joint'], SAME, anyOf(head, officer), { move: { kind: 'grant-extension', clock: 'decide', amount: { field: 'days', most: 10 }, basis: '《行政许可法》第四十二条' }, atMost: 1 }),
  refuseMore: act('不予延期', ['review', 'joint'], SAME, anyOf(head, officer), { move: { kind: 'refuse-extension', clock: 'decide' }, reason: true }),
  suspend: act('挂起', ['review', 'joint'], SAME, officer, { move: { kind: 'suspension', longest: naturalDays(60) }, reason: true }),
  resume: act('恢复', ['review', 'joint'], SAME, officer, { move: { kind: 'resumption' } }),
  cancel: act('作废', ['draft', 'review', 'joint'], 'void', head, { move: { kind: 'cancellation' }, reason: true }),
  redo: act('返工', 'joined', 'review', head, { move: { kind: 'rework', counts: 'reworks' }, reason: true }),
  reopen: act('重新办理', ['issued', 'void'], 'review', head, { move: { kind: 'reopening', within: naturalDays(30), restarts: ['decide'] }, reason: true }),
};

const joint: Readonly<Record<string, Action>> = {
  fanOut: act('并联办理', 'review', 'joint', officer),
  sealsDone: act('刻章完成', 'open', 'done', duty('seal-maker'), { lane: 'seals' }),
  taxDone: act('税务完成', 'open', 'done', duty('tax'), { lane: 'tax' }),
  taxFail: act('税务未办成', 'open', 'failed', duty('tax'), { lane: 'tax', reason: true }),
  taxTransfer: act('税务转办', 'open', SAME, duty('tax', 'head'), { lane: 'tax', move: { kind: 'transfer', person: 'handler' }, form: { handler: 'required' } }),
  visit: act('现场检查', 'open', 'visited', dutyIn('fireUnit', 'fire'), { lane: 'fire' }),
  revisit: act('复查', 'visited', 'open', dutyIn('fireUnit', 'fire'), { lane: 'fire', reason: true }),
  firePass: act('消防合格', 'visited', 'passed', dutyIn('fireUnit', 'fire'), { lane: 'fire' }),
};

const end: Readonly<Record<string, Action>> = {
  askSigns: act('送会签', 'joined', 'signing', officer),
  agree: act('同意', 'signing', 'approved', signer, { move: { kind: 'agreement' } }),
  refuse: act('不同意', 'signing', 'review', signer, { move: { kind: 'refusal' }, reason: true }),
  addSigner: act('加签', 'signing', SAME, anyOf(head, signer), { move: { kind: 'add-signer', signer: 'extra' }, form: { extra: 'required' } }),
  issue: act('发证', 'approved', 'issued', officer, {
    form: { number: 'required' },
    stamps: { issuedOn: 'day' },
    makes: [
      { register: 'certificate', set: { name: { field: 'number' }, permit: 'record', shop: { field: 'shop' }, issuedOn: 'day', issuer: 'actor' }, into: 'certificate' },
      { register: 'shop', record: 'shop', set: { permittedOn: 'day' }, if: { number: { startsWith: '许' } } },
    ],
  }),
};

const HandlePermit = defineProcedure('handle-permit', {
  of: Permit,
  title: label('办理许可'),
  initial: 'draft',
  states: {
    draft: { title: label('填报') },
    review: { title: label('审查') },
    correcting: { title: label('补正') },
    joint: {
      title: label('并联办理'),
      fork: {
        lanes: {
          seals: oneTask(label('刻章')),
          tax: oneTask(label('税务'), { fails: true }),
          fire: { title: label('消防'), if: { fire: true }, initial: 'open', states: { open: { title: label('待查') }, visited: { title: label('已查') }, passed: { title: label('合格'), result: 'done' } } },
        },
        needed: 'all', to: 'joined', otherwise: 'review',
      },
    },
    joined: { title: label('并联完成') },
    signing: { title: label('会签'), signing: { seats: { of: 'duties', duties: ['legal', 'finance'] }, needed: 'all', refusal: 'ends' } },
    approved: { title: label('待发证') },
    issued: { title: label('已发证'), end: true },
    void: { title: label('作废'), end: true },
  },
  actions: { ...way, ...joint, ...end },
  clocks: {
    decide: { title: label('办结期限'), limit: workingDays(10), from: ['review'], until: ['issued', 'void'], pausedIn: ['correcting'], marks: 'inTime', basis: '试验' },
    tax: { title: label('税务期限'), lane: 'tax', limit: workingDays(2), from: ['open'], until: ['done', 'failed'], marks: 'taxInTime', basis: '试验' },
  },
});

/** A paper that named persons sign: two of them are enough, and a refusal only counts. */
const Paper = defineRegister('paper', { title: label('会签文稿'), fields: { name: kinds.text(label('名称')), signers: kinds.references('staff', label('会签人'), { optional: true }) }, write: duty('window') });
const SignPaper = defineProcedure('sign-paper', {
  of: Paper,
  title: label('会签'),
  initial: 'draft',
  states: { draft: { title: label('拟稿') }, signing: { title: label('会签'), signing: { seats: { of: 'persons', field: 'signers' }, needed: 2, refusal: 'counts' } }, signed: { title: label('已签'), end: true }, failed: { title: label('未通过'), end: true } },
  actions: {
    send: act('送签', 'draft', 'signing', window, { form: { signers: 'required' } }),
    agree: act('同意', 'signing', 'signed', signer, { move: { kind: 'agreement' } }),
    refuse: act('不同意', 'signing', 'failed', signer, { move: { kind: 'refusal' }, reason: true }),
  },
});

/** A small office: all of the above, with units, staff and delegations as the district has them. */
export const officeModel: Model = composeModel([Unit, Staff, Delegation], [defineDesk({ id: 'office', title: label('办公室'), chapter: 'business', registers: [Shop, Certificate, Permit, Paper], procedures: [HandlePermit, SignPaper] })]);

export const officeCalendar: Calendar = { exceptions: new Map([['2024-05-01', 'off'], ['2024-05-02', 'off'], ['2024-05-03', 'off'], ['2024-05-11', 'work']]), hours: OFFICE_HOURS };

/** Everybody in the office: id, unit and duty. */
const PEOPLE = [
  ['window-1', 'unit-hall', 'window'], ['window-2', 'unit-hall', 'window'], ['officer-1', 'unit-a', 'officer'], ['officer-2', 'unit-b', 'officer'], ['head-1', 'unit-a', 'head'],
  ['legal-1', 'unit-a', 'legal'], ['legal-2', 'unit-a', 'legal'], ['finance-1', 'unit-a', 'finance'], ['seals-1', 'unit-hall', 'seal-maker'], ['tax-1', 'unit-hall', 'tax'], ['tax-2', 'unit-b', 'tax'],
  ['fire-1', 'unit-a', 'fire'], ['fire-2', 'unit-b', 'fire'],
] as const;

export type PersonId = (typeof PEOPLE)[number][0];

/** A member of the office. */
export function person(id: PersonId, deputyFor: Actor['deputyFor'] = []): Actor {
  const [, unit, held] = PEOPLE.find((one) => one[0] === id)!;
  return { id, name: `演示 ${id}`, unit, duties: [held], kind: 'staff', deputyFor };
}

/** Everybody in the office. */
export const everybody: readonly Actor[] = PEOPLE.map(([id]) => person(id));

export const SYSTEM = platformOf('unit-a');

/** What somebody leaves to his deputy for a day or more. */
export function principal(id: PersonId, since: string, until: string): NonNullable<Actor['deputyFor']>[number] {
  const { name, unit, duties } = person(id);
  return { id, name, unit, duties, since, until };
}

/** Who holds which post in the office. */
export const officeDirectory: Directory = directoryOf(PEOPLE.map(([id, unit, held]) => ({ id, posts: [{ duty: held, unit }] })));

/** The records of units and staff, in the order in which they can be made. */
export const officeRecords: readonly { readonly register: string; readonly id: string; readonly set: Readonly<Record<string, unknown>> }[] = [
  ...['unit-hall', 'unit-a', 'unit-b'].map((id) => ({ register: 'unit', id, set: { name: `单位 ${id}`, kind: 'bureau', powerBasis: 'law' } })),
  ...PEOPLE.map(([id, unit, held]) => ({ register: 'staff', id, set: { name: `演示 ${id}`, unit, title: held, posts: [{ duty: held }], since: '2020-01-01' } })),
  { register: 'shop', id: 'shop-1', set: { name: '月湾湖书店' } },
];
