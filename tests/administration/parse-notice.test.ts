import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NATIONAL_CALENDAR } from '#districts/national-calendar.ts';
import { parseNotice } from '../../src/web/administration/parse-notice.ts';

const NOTICE_2025 = `国务院办公厅关于2025年部分节假日安排的通知
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

test('the notice of 2025 gives the days that the program knows of that year', () => {
  const known = [...NATIONAL_CALENDAR.exceptions].filter(([day]) => day.startsWith('2025-')).map(([day, kind]) => `${day} ${kind}`).toSorted();
  expect(parseNotice(NOTICE_2025, 2025).map(({ day, kind }) => `${day} ${kind}`)).toEqual(known);
  expect(parseNotice(NOTICE_2025, 2025).find((one) => one.day === '2025-02-08')).toEqual({ day: '2025-02-08', kind: 'work', name: '春节调休上班' });
});

test('a day a line is read as well; what only follows the week is left out', () => {
  expect(parseNotice('2027-01-01 休 元旦\n2027-01-02 休 元旦\n2027-02-06 班 春节调休上班\nnothing', 2027)).toEqual([
    { day: '2027-01-01', kind: 'off', name: '元旦' },
    { day: '2027-02-06', kind: 'work', name: '春节调休上班' },
  ]);
});

test('a span over the end of a year is read', () => {
  expect(parseNotice('一、元旦：2027年12月31日至2028年1月2日放假，共3天。', 2028).map((one) => one.day)).toEqual(['2027-12-31']);
});

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    expect(parseNotice(text, 2027)).toBeInstanceOf(Array);
    expect(parseNotice(`一、节：${text}`, 2027)).toBeInstanceOf(Array);
  }));
});
