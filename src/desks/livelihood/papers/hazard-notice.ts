import { definePaper, sentence } from '#kernel/paper/paper.ts';
import { Hazard } from '../registers/hazard.ts';

/**
 * The notice 事故隐患整改告知书 to who is responsible for a hazard: what was found, by which provision, and until when it is to
 * be put right. It informs and presses; what takes the power to punish is referred to the body that has it.
 */
export const HazardNotice = definePaper('hazard-notice', Hazard, {
  title: { zh: '隐患整改告知书', en: 'Notice of a hazard' },
  form: 'letter',
  write: ({ values, shown, district, today }) => {
    const by = shown('rectifyBy');
    const on = typeof values.foundOn === 'string' && values.foundOn > today ? values.foundOn : today;
    return {
      mark: district,
      number: `隐告〔${on.slice(0, 4)}〕　　号`,
      title: '事故隐患整改告知书',
      to: shown('operator') || shown('community'),
      body: [
        { text: `${shown('foundOn')}，经${shown('origin')}，在${shown('place')}发现以下事故隐患：` },
        { lead: '隐患情况。', text: sentence(`${shown('name')}${shown('grade') === '' ? '' : `（${shown('grade')}）`}`) },
        { lead: '依据。', text: sentence(shown('basis')) },
        ...(shown('measures') === '' ? [] : [{ lead: '整改措施。', text: sentence(shown('measures')) }]),
        { text: `请你单位立即采取措施，${by === '' ? '尽快完成整改' : `于${by}前完成整改`}，整改期间落实安全防范措施，完成后报请复查。逾期不整改的，将移送有行政执法权的部门依法处理。` },
        ...(shown('supervisor') === '' ? [] : [{ text: `监管责任单位：${shown('supervisor')}。` }]),
      ],
      signature: { body: district, on },
      ...(shown('supervisor') === '' ? {} : { copies: `${shown('supervisor')}。` }),
      issued: { by: `${district}办公室`, on },
    };
  },
});
