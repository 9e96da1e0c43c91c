import { definePaper, sentence } from '#kernel/paper/paper.ts';
import { Instruction } from '../registers/instruction.ts';

/** The notice 督办通知 by which an instruction goes to the unit that carries it out. */
export const InstructionNotice = definePaper('instruction-notice', Instruction, {
  title: { zh: '督办通知', en: 'Notice of an instruction' },
  form: 'letter',
  write: ({ values, shown, district }) => {
    const limit = shown('limitAmount') === '' ? '自签收之日起十五个工作日内' : `自签收起${shown('limitAmount')}${shown('limitUnit') || '个工作日'}内`;
    const issuedOn = String(values.issuedOn);
    return {
      mark: district,
      number: `督办〔${issuedOn.slice(0, 4)}〕　　号`,
      title: `关于办理“${shown('name')}”的督办通知`,
      to: shown('unit'),
      body: [
        { text: `${shown('issuedOn')}，${shown('leader')}以${shown('kind')}方式交办事项如下：` },
        ...shown('content').split(/\n+/).filter((one) => one.trim() !== '').map((text) => ({ text: sentence(text) })),
        { text: `请你单位收到通知后及时签收，明确承办人，${limit}书面反馈办理结果，并附佐证材料。不能按期办结的，应在期限届满前说明理由，申请延期。` },
        { text: '特此通知。' },
      ],
      signature: { body: district, on: issuedOn },
      issued: { by: `${district}办公室`, on: issuedOn },
    };
  },
});
