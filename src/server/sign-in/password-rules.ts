import { DistrictError } from '#kernel/error/district-error.ts';
import { isCommonPassword } from './common-passwords.ts';

/** The fewest and the most characters of a password. The most bounds the work that hashing a stranger's text costs. */
export const PASSWORD_LEAST = 10;
export const PASSWORD_MOST = 128;

/** Whose password it is to be; it must not contain these. */
export type PasswordHolder = { readonly login: string; readonly name: string };

/** A part of a name shorter than this stands in too many good passwords by chance. */
const NAME_PART_LEAST = 4;

/**
 * Refuses a password that others would guess. Length counts, not kinds of characters, and nothing expires: forced
 * mixtures and changes make people write passwords down (NIST SP 800-63B, 3.1.1.2).
 * @throws DistrictError `password/too-short`, `password/too-long`, `password/common` or `password/contains-name`.
 */
export function checkPassword(password: string, holder: PasswordHolder): void {
  const length = [...password].length;
  if (length < PASSWORD_LEAST) throw new DistrictError('password/too-short', { least: PASSWORD_LEAST });
  if (length > PASSWORD_MOST) throw new DistrictError('password/too-long', { most: PASSWORD_MOST });
  if (containsName(password, holder)) throw new DistrictError('password/contains-name');
  if (isCommonPassword(password)) throw new DistrictError('password/common');
}

function containsName(password: string, { login, name }: PasswordHolder): boolean {
  const plain = password.toLowerCase();
  const parts = [login, ...login.split(/[._-]/), ...name.split(/\s+/)].map((part) => part.toLowerCase());
  // Chinese names are short and never occur by chance; the parts of a login may.
  return parts.some((part) => (/\p{Script=Han}/u.test(part) ? part.length >= 2 : part.length >= NAME_PART_LEAST) && plain.includes(part));
}
