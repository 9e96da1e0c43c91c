import { DistrictError } from '../error/district-error.ts';
import { ruleOf } from '../field/rule-of.ts';
import type { Criterion } from './criterion.ts';

/** A criterion's value from its JSON text, by the criterion's own schema. @throws DistrictError `criterion/value-invalid`. */
export function parseCriterionValue<T>(criterion: Criterion<T>, text: string): T {
  const parsed = criterion.schema.safeParse(parseJson(criterion, text), { error: ruleOf });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 5).map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}：${issue.message}` : issue.message));
  throw new DistrictError('criterion/value-invalid', { title: criterion.title, problems });
}

function parseJson(criterion: Criterion<unknown>, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DistrictError('criterion/value-invalid', { title: criterion.title, problems: ['应为 JSON'] }, { cause });
  }
}
