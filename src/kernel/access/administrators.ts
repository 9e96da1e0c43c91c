/**
 * The three administrators 三员 of a classified or graded system, whose powers are kept apart (GB/T 22239-2019, security
 * management centre: system, security and audit management): one keeps users and settings, one gives duties, one reads the
 * journal. None of them sees the district's business, and none holds another duty.
 */
export const ADMINISTRATORS = {
  /** 系统管理员: units, staff and settings. */
  system: 'administrator',
  /** 安全管理员: who holds which duty, and what is delegated. */
  security: 'security-administrator',
  /** 审计管理员: the journal and the readings of masked values. */
  audit: 'audit-administrator',
} as const satisfies Readonly<Record<string, string>>;

/** The duties of the three. */
export const ADMINISTRATOR_DUTIES: readonly string[] = Object.values(ADMINISTRATORS);

/** Whether one person may hold these duties together: an administrator's duty stands alone. */
export function mayStandTogether(duties: readonly string[]): boolean {
  const different = new Set(duties);
  return different.size <= 1 || ![...different].some((one) => ADMINISTRATOR_DUTIES.includes(one));
}
