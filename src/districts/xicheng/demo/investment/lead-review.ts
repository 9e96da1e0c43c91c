import { FairCompetitionRules } from '#desks/investment/criteria.ts';
import { findPromiseFaults, judgeReview, type ContractPromise, type FairCompetitionAct, type ReviewedPromise } from '#desks/investment/fair-competition.ts';
import { getVersion } from '#kernel/criterion/criterion.ts';
import type { Day } from '#kernel/field/day.ts';
import type { Chance } from '#kernel/chance/chance.ts';
import type { DemoContext } from '../step.ts';
import { INVESTMENT_CRITERIA } from '../../criteria/investment.ts';
import type { LeadCourse } from './lead-course.ts';
import { FAULTY_PROMISES, LAWFUL_PROMISES, LEGALITY_REASONS, SEND_BACK_REASONS } from './lead-texts.ts';

type Draft = readonly ContractPromise[];

/** Takes a lead in talks through both reviews; false when it was given up over a favour that the act forbids. */
export function review(context: DemoContext, chance: Chance, course: LeadCourse): boolean {
  const [lawyer = ''] = context.staffWith('legality-reviewer');
  const reviewer = chance.pick(context.staffWith('fair-competition-reviewer'));
  let draft: Draft = draftOf(chance);
  course.act(chance.whole(12, 55), course.officer, 'submit', { drafted: draft });
  if (draft.length > 0 && chance.luck(0.17)) {
    course.act(chance.whole(1, 4), reviewer, 'sendBack', undefined, chance.pick(SEND_BACK_REASONS));
    course.act(chance.whole(3, 12), course.officer, 'submit', { drafted: draft });
  }
  const faults = findPromiseFaults(draft, actOn(course.day()));
  // What only lacks its basis is put right; what the act forbids may fail the whole.
  if (faults.some(({ article }) => article !== undefined) && chance.luck(0.36)) {
    const gapDays = chance.whole(2, 6);
    course.act(gapDays, reviewer, 'failCompetition', tableOf(draft, course.dayAfter(gapDays)), faults.map((fault) => fault.says.zh).join('；'));
    if (chance.luck(0.4)) return false;
    draft = draft.filter((_, index) => !faults.some((fault) => fault.row === index + 1));
    course.act(chance.whole(5, 24), course.officer, 'submit', { drafted: draft });
  }
  pass(course, reviewer, chance.luck(0.09) ? chance.whole(13, 18) : chance.whole(1, 6), draft);
  if (chance.luck(0.05)) {
    course.act(chance.whole(1, 4), lawyer, 'failLegality', undefined, chance.pick(LEGALITY_REASONS));
    course.act(chance.whole(4, 15), course.officer, 'submit', { drafted: draft });
    pass(course, reviewer, chance.whole(1, 4), draft);
  }
  course.act(chance.whole(1, 4), lawyer, 'clear');
  return true;
}

function pass(course: LeadCourse, reviewer: string, gapDays: number, draft: Draft): void {
  const day = course.dayAfter(gapDays);
  const form = tableOf(draft, day);
  course.act(gapDays, reviewer, 'passCompetition', { ...form, promisesChecked: true, fairCompetition: judgeReview(form.promises, actOn(day)).result });
}

function actOn(day: Day): FairCompetitionAct {
  return getVersion(INVESTMENT_CRITERIA, FairCompetitionRules, day);
}

function draftOf(chance: Chance): Draft {
  const lawful = chance.shuffle(LAWFUL_PROMISES).slice(0, chance.whole(0, 3));
  return chance.luck(0.36) ? [...lawful, chance.pick(FAULTY_PROMISES).asked] : lawful;
}

/** The reviewer's table: what may stand is kept, what may stand in other words is changed, the rest is removed with the article it offends. */
function tableOf(draft: Draft, day: Day): { readonly promises: readonly ReviewedPromise[]; readonly reviewBasis: string } {
  const act = actOn(day);
  const faults = findPromiseFaults(draft, act);
  const promises = draft.map((promise, index) => {
    const fault = faults.find(({ row }) => row === index + 1);
    const instead = FAULTY_PROMISES.find(({ asked }) => asked.content === promise.content)?.instead;
    if (fault && instead) return { ...instead, basis: instead.basis ?? '', finding: 'changed' };
    return { ...promise, basis: fault ? `${act.document}${fault.article ?? ''}` : (promise.basis ?? ''), finding: fault ? 'removed' : 'kept' };
  });
  return { promises, reviewBasis: act.document };
}
