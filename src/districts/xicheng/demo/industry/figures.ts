/**
 * The figures of the source article to which the operators of the demonstration year are made to add up (its wording in
 * the comment). They stand here only: the program computes them again from the records.
 */
export const FIGURES = {
  /** “其中规模以上服务企业42家”. */
  aboveScaleService: 42,
  /** “集聚各类中介服务企业160余家”. */
  intermediaries: 163,
} as const;
