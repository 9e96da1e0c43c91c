import { definePaper, sentence, type PaperPart, type PaperSource } from '#kernel/paper/paper.ts';
import { WeeklyMeeting } from '../registers/weekly-meeting.ts';

/** Minutes 会议纪要 of a regular meeting: what was taken up and what was decided, by whom until when. */
export const MeetingMinutes = definePaper('meeting-minutes', WeeklyMeeting, {
  title: { zh: '会议纪要', en: 'Minutes' },
  form: 'minutes',
  write: (source) => {
    const { values, shown, rows, district } = source;
    const agenda = rows('agenda');
    const attendance = shown('attendance');
    return {
      mark: `${district}会议纪要`,
      title: `${shown('name')}纪要`,
      body: [
        { text: `${shown('heldOn')}，${district}在${shown('place')}召开${shown('name')}${attendance === '' ? '' : `，${attendance}参加`}。${agenda.length === 0 ? '' : `会议研究了${agenda.length}个议题。`}现将会议议定事项纪要如下：` },
        ...agenda.flatMap((row, index): readonly PaperPart[] => [
          { heading: `${COUNT[index] ?? String(index + 1)}、${row.shown('matter')}` },
          { text: decisionOf(row) },
        ]),
        ...minutesOf(source),
      ],
      issued: { by: `${district}办公室`, on: String(values.heldOn) },
    };
  },
});

function decisionOf({ shown }: { readonly shown: (field: string) => string }): string {
  const body = shown('body');
  const due = shown('dueOn');
  const decision = sentence(shown('decision') || '会议听取了情况汇报，进行了研究');
  const duty = [...(body === '' ? [] : [`责任单位：${body}`]), ...(due === '' ? [] : [`完成期限：${due}`])];
  return duty.length === 0 ? decision : `${decision}（${duty.join('；')}）`;
}

function minutesOf({ shown }: PaperSource): readonly PaperPart[] {
  return shown('minutes').split(/\n+/).map((one) => one.trim()).filter((one) => one !== '').map((text) => ({ text }));
}

const COUNT: readonly string[] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十'];
