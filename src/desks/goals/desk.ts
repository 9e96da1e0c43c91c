import { duty } from '#kernel/access/access.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { GoalIndicators } from './indicators.ts';
import { FollowInstruction } from './procedures/follow-instruction.ts';
import { InstructionNotice } from './papers/instruction-notice.ts';
import { Goal } from './registers/goal.ts';
import { Instruction } from './registers/instruction.ts';

/** The goals desk 目标与督办: the goal tree, and leaders' instructions followed to their answers. */
export const GoalsDesk = defineDesk({
  id: 'goals',
  title: { zh: '目标与督办', en: 'Goals and instructions' },
  chapter: 'report',
  registers: [Goal, Instruction],
  procedures: [FollowInstruction],
  indicators: GoalIndicators,
  papers: [InstructionNotice],
  // Leaders gave the instructions and answer for the goals; the statistician holds the figures against their records.
  overseers: duty('district-leader', 'statistician'),
});
