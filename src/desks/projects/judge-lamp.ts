import type { z } from 'zod';
import type { Day } from '#kernel/field/day.ts';
import { addMonths } from './add-months.ts';
import type { LampThresholds } from './criteria.ts';

/** A lamp, green where all is well. */
export type Lamp = 'green' | 'yellow' | 'red';
/** The respects in which a project is judged. */
export type LampDimension = 'start' | 'progress' | 'payment' | 'library';
/** The thresholds in force. */
export type LampRules = z.infer<typeof LampThresholds.schema>;

/** What is known of a project on a day. A respect of which nothing is known is not judged. */
export type LampFacts = {
  readonly on: Day;
  readonly startPlannedOn?: Day;
  readonly startedOn?: Day;
  /** What was to be done and what has been done of the year's plan, in percent. */
  readonly progress?: { readonly plannedPercent: number; readonly completedPercent: number };
  /** Policy funds that were to be paid by now and that have been paid, in fen. */
  readonly payment?: { readonly requiredFen: number; readonly paidFen: number };
  /** Whether the project belongs in the investment library, and since when it is there. */
  readonly library?: { readonly enteredOn?: Day };
  readonly waivers: readonly { readonly dimension: LampDimension; readonly until: Day }[];
};

/** What one respect says; a waived one keeps the lamp that it would have had. */
export type DimensionJudgement = { readonly dimension: LampDimension; readonly lamp: Lamp; readonly reason: string; readonly waived: boolean };

/** The lamp of a project, what it rests on, and whether work runs to plan (which no waiver makes true). */
export type LampJudgement = { readonly lamp: Lamp; readonly onSchedule: boolean; readonly dimensions: readonly DimensionJudgement[] };

const ORDER: Readonly<Record<Lamp, number>> = { green: 0, yellow: 1, red: 2 };

/** Judges a project's lamp: the worst of its respects, those waived on that day left out. */
export function judgeLamp(facts: LampFacts, rules: LampRules): LampJudgement {
  const found = [judgeStart(facts, rules), judgeProgress(facts, rules), judgePayment(facts), judgeLibrary(facts, rules)];
  const dimensions = found.flatMap((one) => (one ? [{ ...one, waived: facts.waivers.some((waiver) => waiver.dimension === one.dimension && facts.on <= waiver.until) }] : []));
  const counted = dimensions.filter((one) => !one.waived);
  const lamp = counted.reduce<Lamp>((worst, one) => (ORDER[one.lamp] > ORDER[worst] ? one.lamp : worst), 'green');
  const late = dimensions.some((one) => (one.dimension === 'start' || one.dimension === 'progress') && one.lamp !== 'green');
  return { lamp, onSchedule: !late, dimensions };
}

/** The reasons of a judgement in one line, the worst first. */
export function reasonOf(judgement: LampJudgement): string {
  const told = judgement.dimensions.filter((one) => one.lamp !== 'green').toSorted((a, b) => ORDER[b.lamp] - ORDER[a.lamp]);
  return told.length === 0 ? '各维度正常' : told.map((one) => `${one.reason}${one.waived ? '（已批准免责）' : ''}`).join('；');
}

type Found = Omit<DimensionJudgement, 'waived'> | undefined;

function judgeStart({ on, startPlannedOn, startedOn }: LampFacts, rules: LampRules): Found {
  if (startedOn !== undefined) return { dimension: 'start', lamp: 'green', reason: '已开工' };
  if (startPlannedOn === undefined) return undefined;
  if (on < startPlannedOn) return { dimension: 'start', lamp: 'green', reason: '未到计划开工日' };
  const lamp = on >= addMonths(startPlannedOn, rules.startRedMonths) ? 'red' : 'yellow';
  return { dimension: 'start', lamp, reason: `应于 ${startPlannedOn} 开工，尚未开工` };
}

function judgeProgress({ progress }: LampFacts, rules: LampRules): Found {
  if (!progress) return undefined;
  // Rounded to a hundredth, so that no threshold is crossed by a rounding error.
  const behind = Math.round((progress.plannedPercent - progress.completedPercent) * 100) / 100;
  const lamp = behind > rules.progressRedPoints ? 'red' : behind >= rules.progressYellowPoints ? 'yellow' : 'green';
  return { dimension: 'progress', lamp, reason: lamp === 'green' ? '达到序时进度' : `低于序时进度 ${behind.toFixed(1)} 个百分点` };
}

function judgePayment({ payment }: LampFacts): Found {
  if (!payment) return undefined;
  const short = payment.paidFen < payment.requiredFen;
  return { dimension: 'payment', lamp: short ? 'red' : 'green', reason: short ? '政策资金支付低于要求' : '资金按计划支付' };
}

function judgeLibrary({ on, startedOn, library }: LampFacts, rules: LampRules): Found {
  if (!library || startedOn === undefined) return undefined;
  if (library.enteredOn !== undefined && library.enteredOn <= on) return { dimension: 'library', lamp: 'green', reason: '已入库' };
  const lamp = on > addMonths(startedOn, rules.libraryRedMonths) ? 'red' : on > addMonths(startedOn, rules.libraryYellowMonths) ? 'yellow' : 'green';
  return { dimension: 'library', lamp, reason: lamp === 'green' ? '开工未满入库期限' : `${startedOn} 开工，尚未入库` };
}
