import type { TimeLeft } from '#kernel/procedure/time-left.ts';
import type { WebWords } from '../language/use-web-words.ts';

/** What is left of a limit, in the unit in which it counts: 还剩 42 工作分钟, 还剩 3 个工作日, 超 2 天. */
export function timeLeftText({ unit, amount, over }: TimeLeft, word: WebWords['word']): string {
  const inDays = unit === 'natural-days' || unit === 'working-days';
  if (inDays && amount === 0) return word(over ? 'deskJustOver' : 'deskLastDay');
  const span = inDays ? word(`desk.${unit}`, { amount }) : spanInHours(amount, unit, word);
  return word(over ? 'deskOver' : 'deskLeft', { span });
}

// Minutes up to two hours, then hours with what is left of them.
function spanInHours(minutes: number, unit: 'working-hours' | 'round-the-clock-hours', word: WebWords['word']): string {
  if (minutes < 120) return word(`desk.${unit}.minutes`, { amount: minutes });
  const rest = minutes % 60;
  const hours = Math.floor(minutes / 60);
  return rest === 0 || hours >= 10 ? word(`desk.${unit}.hours`, { amount: hours }) : word(`desk.${unit}.both`, { amount: hours, rest });
}
