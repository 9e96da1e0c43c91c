import { addWorkingDays, addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { dayOf, type Day, type Instant } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart } from '../step.ts';
import { caseSteps, type CaseSteps } from '../case-steps.ts';
import { dayBetween } from '../made-operators.ts';
import { findMeeting } from './meetings.ts';
import { ANSWERS, PROBLEM_TEXTS } from './texts.ts';

const PROBLEMS = { 2023: 130, 2024: 290 } as const;
const BODIES: Readonly<Record<string, readonly [unit: string, duty: string]>> = {
  finance: ['unit-finance', 'answer-finance'], labour: ['unit-enterprises', 'answer-enterprises'], premises: ['unit-land', 'answer-land'],
  policy: ['unit-projects', 'answer-projects'], licence: ['unit-market', 'answer-market'], utilities: ['unit-housing', 'answer-housing'],
  surroundings: ['unit-housing', 'answer-housing'], tax: ['unit-tax', 'answer-tax'], other: ['unit-enterprises', 'answer-enterprises'],
};
const KINDS = ['finance', 'finance', 'finance', 'labour', 'labour', 'premises', 'policy', 'policy', 'licence', 'utilities', 'surroundings', 'surroundings', 'tax', 'other'];

/**
 * Problems of enterprises. All that 2024 saw raised are closed by the enterprises within the year; of 2023's some were
 * beyond the district's power and could only be explained.
 */
export const problemsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/problems');
  for (const year of [2023, 2024] as const) {
    for (let index = 1; index <= PROBLEMS[year] * context.scale; index += 1) {
      const steps = caseSteps(context.calendar, 'enterprise-problem', `problem-${year}-${String(index).padStart(4, '0')}`);
      const wanted = dayBetween(chance, year === 2023 ? '2023-04-10' : '2024-01-02', `${year}-12-10`);
      raise(context, chance, wanted, steps);
      yield* steps.done();
    }
  }
};

type Source = { readonly source: string; readonly day: Day; readonly meeting?: string; readonly at: Instant };

// A problem raised at a meeting is written down after the meeting's minutes have begun.
function sourceOf(context: DemoContext, chance: Chance, wanted: Day): Source {
  const source = chance.pick(['meeting', 'meeting', 'meeting', 'meeting', 'visit', 'visit', 'visit', 'visit', 'online', 'bank']);
  if (source === 'meeting' || source === 'bank') {
    const meeting = findMeeting(context, source === 'bank' ? 'bank' : 'enterprise', wanted);
    const day = String(meeting?.set['heldOn'] ?? '');
    // Late in December a problem is taken up at once instead of waiting for the next meeting.
    if (meeting && day <= `${wanted.slice(0, 4)}-12-12`) return { source, day, meeting: meeting.id, at: addWorkingMinutes(context.calendar, String(meeting.set['heldAt']), chance.whole(10, 90)) };
  }
  const at = context.officeTime(wanted);
  return { source: source === 'online' ? 'online' : 'visit', day: dayOf(at), at };
}

function raise(context: DemoContext, chance: Chance, wanted: Day, steps: CaseSteps): void {
  const found = sourceOf(context, chance, wanted);
  const raised = found.day < dayOf(found.at) ? { ...found, day: dayOf(found.at) } : found;
  const open = (context.made.get('pairing') ?? []).filter(({ set }) => String(set['from']) < raised.day && (set['until'] === undefined || String(set['until']) > raised.day));
  const pairing = chance.pick(open.filter(({ set }) => set['kind'] !== 'sole-trader' || chance.luck(0.25)));
  const applicant = `applicant:${String(pairing.set['name'])}`;
  const kind = chance.pick(KINDS);
  const name = chance.pick(PROBLEM_TEXTS[kind] ?? []);
  const by = raised.source === 'online' ? applicant : raised.source === 'visit' ? String(pairing.set['officer']) : chance.pick(context.staffWith('support-clerk'));
  steps.create(raised.at, by, {
    name, operator: String(pairing.set['operator']), kind, source: raised.source, raisedOn: raised.day, description: `${name}。企业希望明确办理单位和时间。`,
    ...(raised.meeting ? { meeting: raised.meeting } : {}),
  });
  if (chance.luck(0.03)) {
    steps.act(at(context, raised.day, 1), applicant, 'withdraw', undefined, '企业已自行解决');
    return;
  }
  solve(context, chance, kind, raised.day, applicant, steps);
}

function at(context: DemoContext, day: Day, workingDays: number): Instant {
  return context.officeTime(addWorkingDays(context.calendar, day, workingDays));
}

// Counted in working days from the day on which it was raised; what is raised from mid-November on is hurried.
function solve(context: DemoContext, chance: Chance, kind: string, day: Day, applicant: string, steps: CaseSteps): void {
  const clerk = chance.pick(context.staffWith('support-clerk'));
  const hurried = day.slice(5) >= '11-15';
  const [body, duty] = BODIES[kind] ?? ['unit-enterprises', 'answer-enterprises'];
  let passed = chance.luck(0.1) ? 2 : chance.whole(0, 1);
  if (chance.luck(0.07)) {
    steps.act(at(context, day, passed), clerk, 'assign', { body: 'unit-enterprises' });
    passed += chance.whole(1, 2);
    const [answerer = ''] = context.staffWith('answer-enterprises');
    steps.act(at(context, day, passed), answerer, 'sendBack', undefined, '不属于本单位职责，建议改交');
    passed += 1;
  }
  steps.act(at(context, day, passed), clerk, 'assign', { body });
  const [answerer = ''] = context.staffWith(duty);
  if (day < '2023-11-01' && chance.luck(0.05)) {
    steps.act(at(context, day, passed + 8), clerk, 'explain', undefined, '事项超出本区权限，已向企业说明并报上级部门');
    return;
  }
  passed += !hurried && chance.luck(0.09) ? chance.whole(11, 18) : chance.whole(1, hurried ? 5 : 9);
  steps.act(at(context, day, passed), answerer, 'answer', { answer: chance.pick(ANSWERS) });
  let reworked = false;
  if (!hurried && chance.luck(0.08)) {
    reworked = true;
    passed += chance.whole(1, 3);
    steps.act(at(context, day, passed), applicant, 'rework', { reworks: 1 }, '答复没有解决实际问题');
    passed += chance.whole(2, 6);
    steps.act(at(context, day, passed), answerer, 'answer', { answer: chance.pick(ANSWERS) });
  }
  passed += chance.whole(0, hurried ? 2 : 4);
  steps.act(at(context, day, passed), applicant, 'confirm', { satisfaction: chance.pick(reworked ? ['satisfied', 'fair'] : ['satisfied', 'satisfied', 'satisfied', 'satisfied', 'fair', 'dissatisfied']) });
}
