/** The article's figures to which this chapter's demonstration records are reconciled; nothing else knows them. */
export const FIGURES = {
  /** “156项政务服务事项均已入驻”. */
  items: 156,
  /** “实现企业1小时快速领取营业执照”, in minutes. */
  minutesToLicence: 60,
} as const;
