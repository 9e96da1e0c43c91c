import { assertNever } from '#kernel/error/assert-never.ts';
import { STAGES, type CatalogueRecord, type ReachedStage } from '../catalogue.ts';
import type { LinkableClaim } from '../claim.ts';
import { LAND_WORK, STATE_WORDS, type StateWord } from '../extract/state-words.ts';
import { quote } from './show-number.ts';
import type { Judgement } from './verdict.ts';

const STAGE_NAMES: Readonly<Record<string, string>> = {
  planned: '谋划', signed: '签约', started: '开工', building: '在建', commissioning: '调试', completed: '完工', 'in-use': '投用', 'land-cleared': '土地征收完成',
};
const orderOf = (stage: string): number => (STAGES as readonly string[]).indexOf(stage);
const STARTED = orderOf('started');
const COMMISSIONING = orderOf('commissioning');
const COMPLETED = orderOf('completed');
const IN_USE = orderOf('in-use');

/** Compares a state claim with the stage that the record had reached by the day of the check. */
export function judgeState(claim: LinkableClaim, record: CatalogueRecord, asOf: string): Judgement {
  const word = meaningOf(claim.words ?? '');
  const reached = record.stages.filter((stage) => stage.on <= asOf);
  const current = reached.reduce<ReachedStage | undefined>((best, stage) => (orderOf(stage.stage) > (best ? orderOf(best.stage) : -1) ? stage : best), undefined);
  const order = current ? orderOf(current.stage) : -1;
  const where = current ? `${current.on} ${STAGE_NAMES[current.stage] ?? current.stage}` : '尚无进展记录';
  const supported = (why: string): Judgement => ({ verdict: 'supported', computed: current?.stage ?? null, why });
  const contradicted = (why: string): Judgement => ({ verdict: 'contradicted', computed: current?.stage ?? null, why });
  switch (word.comparison) {
    case 'ahead-of-plan':
      return judgeLand(claim, reached);
    case 'at-least':
      return order >= orderOf(word.stage) ? supported(`记录为 ${where}`) : contradicted(`写${quote(claim.words ?? '')}，记录为 ${where}`);
    case 'in-progress':
      if (order < STARTED) return contradicted(`写${quote(claim.words ?? '')}，记录为 ${where}，尚未开工`);
      if (order >= COMPLETED) return contradicted(`写${quote(claim.words ?? '')}，记录为 ${where}，已经完工`);
      return record.onSchedule === false ? contradicted(`写${quote(claim.words ?? '')}，记录为 ${where}，进度落后于计划`) : supported(`记录为 ${where}${record.onSchedule === true ? '，按计划推进' : ''}`);
    case 'nearly':
      if (order >= IN_USE) return contradicted(`写${quote(claim.words ?? '')}，记录为 ${where}，已经投用`);
      return order >= COMMISSIONING ? supported(`记录为 ${where}，尚未投用`) : contradicted(`写${quote(claim.words ?? '')}，记录为 ${where}，尚未完工`);
    default:
      return assertNever(word.comparison);
  }
}

/** What the words of a state claim require. */
function meaningOf(words: string): StateWord {
  if (LAND_WORK.test(words)) return { word: words, stage: 'land-cleared', comparison: 'ahead-of-plan' };
  return STATE_WORDS.find(({ word }) => word === words) ?? { word: words, stage: 'completed', comparison: 'at-least' };
}

/** Work on land: done, and where the text says 提前, before the planned day. */
function judgeLand(claim: LinkableClaim, reached: readonly ReachedStage[]): Judgement {
  const land = reached.find((stage) => stage.stage === 'land-cleared');
  const early = claim.words?.startsWith('提前') ?? false;
  if (!land) return { verdict: 'contradicted', computed: null, why: `写${quote(claim.words ?? '')}，记录中土地征收尚未完成` };
  if (!early) return { verdict: 'supported', computed: land.on, why: `土地征收于 ${land.on} 完成` };
  if (land.plannedOn === undefined) return { verdict: 'uncertain', computed: land.on, why: `土地征收于 ${land.on} 完成，没有计划日期可比` };
  return land.on < land.plannedOn
    ? { verdict: 'supported', computed: land.on, why: `土地征收于 ${land.on} 完成，早于计划的 ${land.plannedOn}` }
    : { verdict: 'contradicted', computed: land.on, why: `写“提前”，土地征收于 ${land.on} 完成，计划为 ${land.plannedOn}` };
}

/** A named activity, journey or honour is supported by a record that is not dated after the check. */
export function judgeExistence(claim: LinkableClaim, record: CatalogueRecord, asOf: string): Judgement {
  const first = record.stages.map((stage) => stage.on).sort()[0];
  if (first !== undefined && first > asOf) return { verdict: 'contradicted', computed: first, why: `写${quote(claim.subject)}，记录的日期 ${first} 在 ${asOf} 之后` };
  if (first === undefined && record.needsStage) return { verdict: 'contradicted', computed: null, why: `写${quote(claim.subject)}，有记录${quote(record.name)}，但没有办成的日期` };
  return { verdict: 'supported', computed: first ?? record.name, why: `有记录${quote(record.name)}${first === undefined ? '' : `，${first}`}` };
}
