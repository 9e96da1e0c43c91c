/** Plain data that says what a refusal is about; shown in the sentence of the refusal. */
export type ErrorData = Readonly<Record<string, unknown>>;

/**
 * A refusal: the district's rules say no. The code is `part/reason` in kebab-case;
 * one table maps codes to HTTP statuses and one to sentences. A refused command changes nothing.
 */
export class DistrictError extends Error {
  override readonly name = 'DistrictError';
  readonly code: string;
  readonly data: ErrorData;

  constructor(code: string, data: ErrorData = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.code = code;
    this.data = data;
  }
}
