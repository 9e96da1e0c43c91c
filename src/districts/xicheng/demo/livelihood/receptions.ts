import { addWorkingMinutes } from '#kernel/calendar/calendar.ts';
import { addDays, dayOf, type Day, type Instant } from '#kernel/field/day.ts';
import { COMMUNITIES } from '../../units.ts';
import { caseSteps, workingDayBefore } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import { personName } from '../names.ts';
import type { DemoContext, DemoPart, Step } from '../step.ts';

const DAYS_OF_MONTH = ['08', '15', '22'];
const CASES = [
  { kind: 'property', name: '小区物业服务和电梯维修', unit: 'unit-housing' }, { kind: 'housing', name: '不动产证办理滞后', unit: 'unit-land' },
  { kind: 'land', name: '附着物补偿款核对', unit: 'unit-land' }, { kind: 'labour', name: '工程款和工资拖欠', unit: 'unit-housing' },
  { kind: 'facilities', name: '路灯和排水设施修复', unit: 'unit-grid' }, { kind: 'facilities', name: '学校门口交通疏导', unit: 'unit-police' }, { kind: 'other', name: '公交线路延伸', unit: 'unit-grid' },
];
const ANSWERS = ['已现场核实并协调责任单位限期完成，群众到场确认。', '已明确办理路径和时间，专人跟办。', '已完成整治，安排后续维护。', '经核对补齐差额，手续已办结。'];

/** Leaders' reception days in the communities, and the cases that they took on and reported back. */
export const receptionsPart: DemoPart = function* (context) {
  const chance = context.chance.part('livelihood/receptions');
  const leaders = context.staffWith('district-leader');
  let number = 0;
  for (let month = 0; month < 24; month += 1) {
    const year = 2023 + Math.floor(month / 12);
    // Two a month in 2023, three in 2024.
    for (const date of DAYS_OF_MONTH.slice(0, year === 2023 ? 2 : 3)) {
      const id = `reception-day-${String((number += 1)).padStart(3, '0')}`;
      const heldOn = dayOf(context.officeTime(`${year}-${String((month % 12) + 1).padStart(2, '0')}-${date}`));
      const officer = chance.pick(context.staffWith('petition-officer'));
      const leader = leaders[number % leaders.length]!;
      const community = COMMUNITIES[number % COMMUNITIES.length]!;
      const casesTaken = chance.pick([0, 1, 1, 1, 2, 2]);
      const settledAtOnce = chance.whole(1, 5);
      const enteredAt = context.officeTime(addDays(heldOn, 1));
      yield {
        at: enteredAt, by: officer, do: 'create', register: 'reception-day', id,
        set: { name: `${heldOn} ${community.name}`, leader, community: community.id, announcedOn: workingDayBefore(context.calendar, heldOn, 5), heldOn, visitors: settledAtOnce + casesTaken + chance.whole(0, 2), settledAtOnce, casesTaken },
      };
      for (let taken = 1; taken <= casesTaken; taken += 1) yield* caseOf(context, chance, { id: `leader-case-${id.slice(14)}-${taken}`, day: id, heldOn, enteredAt, officer, leader });
    }
  }
};

type Taken = { readonly id: string; readonly day: string; readonly heldOn: Day; readonly enteredAt: Instant; readonly officer: string; readonly leader: string };

function caseOf(context: DemoContext, chance: Chance, { id, day, heldOn, enteredAt, officer, leader }: Taken): readonly Step[] {
  const steps = caseSteps(context.calendar, 'leader-case', id);
  const { kind, name, unit } = chance.pick(CASES);
  const on = (days: number): string => context.officeTime(addDays(heldOn, days));
  steps.create(addWorkingMinutes(context.calendar, enteredAt, chance.whole(10, 300)), officer, { name, day, leader, citizen: personName(chance), kind, unit, takenOn: heldOn });
  const length = chance.luck(0.07) ? chance.whole(60, 75) : chance.whole(9, 40);
  steps.act(on(length), officer, 'answer', { answer: chance.pick(ANSWERS) });
  if (chance.luck(0.1)) {
    steps.act(on(length + 2), officer, 'reportBack', { accepted: false });
    steps.act(on(length + 4), leader, 'takeUpAgain', undefined, '群众对方案不认可，重新研究');
    steps.act(on(length + 14), officer, 'answer', { answer: `${chance.pick(ANSWERS)}（第二次办理）` });
    steps.act(on(length + 15), officer, 'reportBack', { accepted: true });
    steps.act(on(length + 17), leader, 'close');
    return steps.done();
  }
  steps.act(on(length + 2), officer, 'reportBack', { accepted: true });
  steps.act(on(length + 4), leader, 'close');
  return steps.done();
}
