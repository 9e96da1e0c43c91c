import { DistrictError } from '../error/district-error.ts';
import type { Label } from '../field/field.ts';

/**
 * How surely the platform knows who stands behind a citizen's or an enterprise's account 实名等级: 0 nothing is known,
 * 1 the phone number is the holder's, 2 an outside service has confirmed name and identity number, 3 the holder also
 * acts for an enterprise that has authorised it.
 */
export type RealNameLevel = 0 | 1 | 2 | 3;

/** What each level is called. */
export const REAL_NAME_LEVELS: Readonly<Record<RealNameLevel, Label>> = {
  0: { zh: '未实名', en: 'not verified' },
  1: { zh: '手机号已验证', en: 'phone verified' },
  2: { zh: '身份已核验', en: 'identity checked' },
  3: { zh: '企业经办人已授权', en: 'authorised agent of an enterprise' },
};

// What still has to be done for a level, from the level below it.
const NEXT_STEP: Readonly<Record<Exclude<RealNameLevel, 0>, Label>> = {
  1: { zh: '先验证手机号', en: 'verify the phone number' },
  2: { zh: '核验姓名和身份证号', en: 'have name and identity number checked' },
  3: { zh: '登记企业对您的授权', en: 'register the enterprise’s authorisation' },
};

/**
 * Refuses what needs a higher level than is held, and says what is missing.
 * @throws DistrictError `real-name/level-too-low`.
 */
export function requireLevel(held: RealNameLevel, needed: RealNameLevel): void {
  if (held >= needed) return;
  const steps = ([1, 2, 3] as const).filter((level) => level > held && level <= needed).map((level) => NEXT_STEP[level]);
  const missing: Label = { zh: steps.map((step) => step.zh).join('，再'), en: steps.map((step) => step.en).join(', then ') };
  throw new DistrictError('real-name/level-too-low', { held, needed, neededTitle: REAL_NAME_LEVELS[needed], missing });
}
