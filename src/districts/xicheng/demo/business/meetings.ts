import { nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { addDays, type Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, MadeRecord } from '../step.ts';
import { caseSteps, workingDayBefore } from '../case-steps.ts';
import { isOpen, madeOperators } from '../made-operators.ts';

type Kind = 'enterprise' | 'project' | 'bank';

const TITLES: Readonly<Record<Kind, string>> = { enterprise: '服务企业周例会', project: '项目建设周例会', bank: '银企对接会' };
const PLACES: Readonly<Record<Kind, string>> = { enterprise: '企业服务局会议室', project: '管委会第二会议室', bank: '便民服务中心多功能厅' };
const MATTERS: Readonly<Record<Kind, readonly string[]>> = {
  enterprise: ['上周企业问题办理进度', '新提出问题交办', '超期问题说明', '帮扶干部走访情况'],
  project: ['重点项目进度通报', '用地和配套问题协调', '入库和资金支付进度', '下周施工组织安排'],
  bank: ['企业融资需求推介', '银行产品说明', '一对一对接', '上期对接落实情况'],
};
const BODIES: Readonly<Record<Kind, readonly string[]>> = {
  enterprise: ['unit-enterprises', 'unit-finance', 'unit-housing', 'unit-market'], project: ['unit-projects', 'unit-land', 'unit-housing'], bank: ['unit-finance', 'unit-enterprises'],
};

/** Regular meetings: every second week in 2023, weekly in 2024, now and then one that didn't take place. */
export const meetingsPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/meetings');
  const clerks = context.staffWith('support-clerk');
  const made: MadeRecord[] = [];
  for (const { kind, day } of schedule(context, chance)) {
    const id = `meeting-${kind}-${day}`;
    const steps = caseSteps(context.calendar, 'weekly-meeting', id);
    const by = chance.pick(clerks);
    const matters = chance.shuffle(MATTERS[kind]).slice(0, chance.whole(2, 4));
    steps.create(context.officeTime(workingDayBefore(context.calendar, day, 2)), by, { name: `${TITLES[kind]}（${day}）`, kind, heldOn: day, place: PLACES[kind], agenda: matters.map((matter) => ({ matter })) });
    if (chance.luck(0.97)) {
      const agenda = matters.map((matter) => ({ matter, body: chance.pick(BODIES[kind]), decision: '责任单位按期办理并在下次会议报告', dueOn: nextWorkingDay(context.calendar, addDays(day, 7)) }));
      const held = steps.update(context.officeTime(day), by, { agenda, attendance: chance.whole(9, 24), minutes: `会议听取${matters.join('、')}，逐项明确责任单位和完成期限。` }, '形成会议纪要');
      made.push({ id, set: { kind, heldOn: day, heldAt: held } });
    }
    yield* steps.done();
  }
  context.made.set('weekly-meeting', made);
};

function schedule(context: DemoContext, chance: Chance): readonly { kind: Kind; day: Day }[] {
  const list = new Map<string, { kind: Kind; day: Day }>();
  const add = (kind: Kind, wanted: Day): void => {
    const day = nextWorkingDay(context.calendar, wanted);
    if (day <= '2024-12-31') list.set(`${kind} ${day}`, { kind, day });
  };
  for (let day = '2023-02-06', week = 0; day <= '2024-12-30'; day = addDays(day, 7), week += 1) {
    if (day < '2024-01-01' && week % 2 === 1) continue;
    add('enterprise', day);
    add('project', addDays(day, 2));
  }
  for (const month of ['2023-03', '2023-06', '2023-09', '2023-12', '2024-01', ...Array.from({ length: 10 }, (_, index) => `2024-${String(index + 3).padStart(2, '0')}`)]) {
    add('bank', `${month}-${String(chance.whole(12, 20))}`);
  }
  return [...list.values()];
}

/** A meeting of a kind on or after a day. */
export function findMeeting(context: DemoContext, kind: Kind, day: Day): MadeRecord | undefined {
  return (context.made.get('weekly-meeting') ?? []).find(({ set }) => set['kind'] === kind && String(set['heldOn']) >= day);
}

const BANKS = ['沙澧水岸银行（演示）西城支行', '汀洲银行（演示）漯河分行', '禾月村镇银行（演示）', '岚溪商业银行（演示）西城支行'];

/** What came of bringing enterprises and banks together. */
export const bankMatchesPart: DemoPart = function* (context) {
  const chance = context.chance.part('business/banks');
  const clerks = context.staffWith('support-clerk');
  const enterprises = madeOperators(context).filter((one) => one.kind === 'enterprise');
  let number = 0;
  for (const meeting of (context.made.get('weekly-meeting') ?? []).filter(({ set }) => set['kind'] === 'bank')) {
    const heldOn = String(meeting.set['heldOn']);
    const open = enterprises.filter((one) => isOpen(one, heldOn, addDays(heldOn, 75)));
    for (let turn = chance.whole(5, 8) * context.scale; turn > 0; turn -= 1) {
      const steps = caseSteps(context.calendar, 'bank-match', `bank-match-${String((number += 1)).padStart(4, '0')}`);
      const by = chance.pick(clerks);
      const after = (days: number): string => context.officeTime(addDays(heldOn, days));
      const operator = chance.pick(open);
      const wanted = chance.whole(6, 90) * 10_000_000;
      steps.create(after(1), by, {
        name: `${operator.name}融资需求`, operator: operator.id, bank: chance.pick(BANKS), meeting: meeting.id,
        purpose: chance.pick(['working', 'working', 'equipment', 'project']), wanted, matchedOn: heldOn,
      });
      if (chance.luck(0.06)) steps.act(after(6), by, 'drop', undefined, '企业自筹解决，不再需要贷款');
      else {
        steps.act(after(chance.whole(3, 9)), by, 'talk');
        if (chance.luck(0.68)) steps.act(after(chance.whole(14, 60)), by, 'grant', { granted: Math.round((wanted * chance.whole(5, 10)) / 10), rate: (3.2 + chance.whole(0, 15) / 10).toFixed(1) });
        else steps.act(after(chance.whole(14, 50)), by, 'decline', undefined, '银行评审认为还款来源不足');
      }
      yield* steps.done();
    }
  }
};
