import { addDays, dayOf, daysBetween, instantOf, minuteOf, weekday, type Day, type Instant } from '#kernel/field/day.ts';
import type { Language } from './language.ts';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A civil day: 2024年3月5日, 5 Mar 2024. */
export function formatDay(day: Day, language: Language): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
}

/** A civil day with its weekday: 2024年3月5日 周二. */
export function formatDayLong(day: Day, language: Language): string {
  const name = WEEKDAYS[language][weekday(day) - 1] ?? '';
  return language === 'zh' ? `${formatDay(day, language)} ${name}` : `${name} ${formatDay(day, language)}`;
}

/** A moment in the district's civil time, to the minute. */
export function formatInstant(instant: Instant, language: Language): string {
  return `${formatDay(dayOf(instant), language)} ${formatClock(instant)}`;
}

/** By when something is due: a limit that ends with a day is said by that day, not by the midnight after it. */
export function formatDue(dueAt: Instant, language: Language): string {
  if (minuteOf(dueAt) !== 0) return formatInstant(dueAt, language);
  const day = formatDay(lastDayBefore(dueAt), language);
  return language === 'zh' ? `${day} 24:00` : `the end of ${day}`;
}

/** The last day on which something that is due can still be in time. */
function lastDayBefore(dueAt: Instant): Day {
  return dayOf(new Date(Date.parse(dueAt) - 1).toISOString());
}

/** The time of day of a moment in the district: 14:05. */
export function formatClock(instant: Instant): string {
  const minute = minuteOf(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A month or year as a period's name: 2024年3月, 2024年. */
export function formatPeriod(period: string, language: Language): string {
  const [year = '', part] = period.split('-');
  if (!part) return language === 'zh' ? `${year}年` : year;
  if (/^\d/.test(part)) return language === 'zh' ? `${year}年${Number(part)}月` : `${MONTHS[Number(part) - 1]} ${year}`;
  if (language === 'en') return `${part} ${year}`;
  return part.startsWith('H') ? `${year}年${part === 'H1' ? '上' : '下'}半年` : `${year}年${part.slice(1)}季度`;
}

/** How near a due moment is. */
export type Nearness = 'late' | 'today' | 'soon' | 'ahead';

/** Days at which something that is due counts as soon. */
const SOON_DAYS = 3;

/** How near a due moment is on a given day. */
export function nearnessOf(dueAt: Instant, today: Day): Nearness {
  const days = daysBetween(today, lastDayBefore(dueAt));
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= SOON_DAYS ? 'soon' : 'ahead';
}

/** How long something took or will take, in its two largest units: 12 分钟, 3 天 4 小时. */
export function formatSpan(from: Instant, to: Instant, language: Language): string {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
  const [minute, hour, day] = language === 'zh' ? ['分钟', '小时', '天'] : ['min', 'h', 'd'];
  if (minutes < 60) return `${minutes} ${minute}`;
  if (minutes < 1440) return join(Math.floor(minutes / 60), hour, minutes % 60, minute);
  return join(Math.floor(minutes / 1440), day, Math.floor((minutes % 1440) / 60), hour);
}

/** The last moment of a civil day, for "until and with this day". */
export function endOfDay(day: Day): Instant {
  return new Date(Date.parse(instantOf(addDays(day, 1))) - 1).toISOString();
}

function join(large: number, largeUnit = '', small: number, smallUnit = ''): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
