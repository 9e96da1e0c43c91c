import { addWorkingDays, addWorkingMinutes, nextWorkingDay } from '#kernel/calendar/calendar.ts';
import { dayOf, type Day } from '#kernel/field/day.ts';
import { caseSteps } from '../case-steps.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext, DemoPart, MadeRecord, Step } from '../step.ts';
import { stateOn, type Course } from './course.ts';
import { projectCourses } from './courses.ts';

type Matter = { readonly kind: string; readonly unit: string; readonly names: readonly string[]; readonly answers: readonly string[] };

const MATTERS: readonly Matter[] = [
  { kind: 'approval', unit: 'unit-projects', names: ['施工图审查意见未回复', '环评登记尚未备案', '初步设计概算待核定'], answers: ['审查意见已回复并通过', '已在平台完成备案', '概算已核定并下达'] },
  { kind: 'land', unit: 'unit-land', names: ['红线内附着物清点未完成', '临时用地手续待办', '地块移交范围有异议'], answers: ['清点表已签字确认', '临时用地已批准', '已现场打点交桩'] },
  { kind: 'funds', unit: 'unit-finance', names: ['进度款支付滞后', '政策资金支付凭证待补', '质量保证金退还争议'], answers: ['已支付到进度', '凭证已补齐并上传', '已按合同约定退还'] },
  { kind: 'utilities', unit: 'unit-housing', names: ['燃气支管迁改', '10千伏线路迁移', '施工用水接入', '弱电箱移位'], answers: ['已迁改并恢复', '停电窗口内完成迁移', '已接通', '已移位'] },
  { kind: 'works', unit: 'unit-projects', names: ['雨季工期调整', '夜间浇筑许可', '班组人员不足'], answers: ['已批准赶工计划', '已办理夜间施工证明', '已增加两个班组'] },
  { kind: 'surroundings', unit: 'unit-civil', names: ['居民反映施工噪声', '出入口占道', '围挡影响商户'], answers: ['已调整作业时间并回访', '已设临时通道', '已移动围挡并增设指示'] },
];
const BACK = ['结果没有时间和责任人', '现场与报告不符'];

/** What the weekly project meetings handed out; the newest are still open when the year ends. */
export const dispatchesPart: DemoPart = function* (context) {
  const chance = context.chance.part('projects/dispatches');
  const courses = projectCourses(context);
  const meetings = (context.made.get('weekly-meeting') ?? []).filter(({ set }) => set['kind'] === 'project');
  let number = 0;
  for (const meeting of meetings) {
    const heldOn = String(meeting.set['heldOn']);
    const busy = courses.filter((course) => course.createdOn < heldOn && ['preparing', 'started', 'building', 'paused'].includes(stateOn(course, heldOn) ?? ''));
    for (let turn = chance.whole(1, 3) * context.scale; turn > 0 && busy.length > 0; turn -= 1) {
      yield* dispatchOf(context, chance, { meeting, heldOn, course: chance.pick(busy), id: `dispatch-${String((number += 1)).padStart(4, '0')}` });
    }
  }
};

type One = { readonly meeting: MadeRecord; readonly heldOn: Day; readonly course: Course; readonly id: string };

function dispatchOf(context: DemoContext, chance: Chance, { meeting, heldOn, course, id }: One): readonly Step[] {
  const matter = chance.pick(MATTERS);
  const place = chance.whole(0, matter.names.length - 1);
  const officer = String(course.card['officer']);
  const lead = chance.pick(context.staffWith('project-lead'));
  const steps = caseSteps(context.calendar, 'project-dispatch', id);
  const at = (days: number): string => context.officeTime(addWorkingDays(context.calendar, heldOn, days));
  // Written down after the meeting's minutes.
  const first = steps.create(addWorkingMinutes(context.calendar, String(meeting.set['heldAt']), chance.whole(10, 120)), officer, {
    name: `${course.name}：${matter.names[place]}`.slice(0, 100), project: course.id, meeting: meeting.id, kind: matter.kind, raisedOn: heldOn, description: `${matter.names[place]}，会议要求明确责任单位和时限。`,
  });
  if (chance.luck(0.04)) {
    steps.act(at(1), lead, 'cancel', undefined, '与已有事项重复');
    return steps.done();
  }
  const assigned = steps.act(chance.luck(0.8) ? addWorkingMinutes(context.calendar, first, chance.whole(15, 60)) : at(1), lead, 'assign', { unit: matter.unit, dueOn: nextWorkingDay(context.calendar, addWorkingDays(context.calendar, heldOn, chance.whole(5, 15))) });
  const begun = dayOf(assigned);
  const after = (days: number): string => context.officeTime(addWorkingDays(context.calendar, begun, days));
  const reported = chance.luck(0.16) ? chance.whole(6, 13) : chance.whole(2, 5);
  steps.act(after(reported), officer, 'report', { answer: `${matter.answers[place] ?? matter.answers[0]}。` });
  if (chance.luck(0.1)) {
    steps.act(after(reported + 1), lead, 'sendBack', undefined, chance.pick(BACK));
    steps.act(after(reported + chance.whole(3, 6)), officer, 'report', { answer: `${matter.answers[place] ?? matter.answers[0]}，已明确完成时间和责任人。` });
    steps.act(after(reported + chance.whole(7, 10)), lead, 'close');
  } else steps.act(after(reported + chance.whole(1, 5)), lead, 'close');
  return steps.done();
}
