/** A route that stands in for the score, as the enterprise can prove it. */
export type DirectRoute = 'high-tech' | 'award' | 'institution' | 'standard' | 'rd-mean' | 'contest';

/**
 * What an enterprise says of itself for an assessment, named as in the register of self-assessments; amounts in fen of
 * the year before. What a scheme doesn't ask for stays out.
 */
export type AssessmentInputs = {
  readonly employees?: number;
  readonly rdStaff?: number;
  readonly revenue?: number;
  readonly costs?: number;
  readonly assets?: number;
  readonly liabilities?: number;
  readonly netProfit?: number;
  readonly rdExpense?: number;
  readonly mainRevenue?: number;
  /** Growth of the main revenue in percent: of the last year, or the mean of two years, as the scheme asks. */
  readonly growth?: number;
  /** Patents for inventions and the like (Ⅰ类), among them those made by its own research, and those of high value. */
  readonly classOne?: number;
  readonly classOneOwn?: number;
  readonly classOneHigh?: number;
  /** Utility models, designs, software (Ⅱ类). */
  readonly classTwo?: number;
  readonly yearsInField?: number;
  readonly productField?: 'gap-filling' | 'basic' | 'emerging' | 'other';
  readonly digitalLevel?: number;
  readonly qualityMarks?: number;
  readonly localFeatures?: number;
  readonly institution?: 'national' | 'province' | 'city' | 'below' | 'none';
  readonly equity?: number;
  readonly resident?: boolean;
  readonly allowedProducts?: boolean;
  readonly clean?: boolean;
  readonly route?: DirectRoute;
};

/** Ten thousand yuan, in fen: the unit in which the tables speak of money. */
export const WAN = 1_000_000;

/** Yes and no as the tables' bounds read them. */
export function asNumber(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

/** An amount in ten thousand yuan. */
export function inWan(fen: number | undefined): number | undefined {
  return fen === undefined ? undefined : fen / WAN;
}
