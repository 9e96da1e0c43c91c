import type { Model } from '../desk/model.ts';
import type { Term } from '../indicator/indicator.ts';

/**
 * Whether the records behind a term may be named to everybody: their register is published, and so is every field by
 * which the term chooses and measures them; else the list would say of a record what is not published of it.
 */
export function isEvidenceOpen(model: Model, term: Term): boolean {
  const register = model.registers.get(term.of);
  const publication = register?.publication;
  if (!register || !publication) return false;
  const asked = [...Object.keys(term.where ?? {}), ...(term.within ? [term.within] : []), ...(term.until ? [term.until] : []), ...('field' in term.measure ? [term.measure.field] : [])];
  return asked.every((name) => {
    if (name === 'state') return publication.withState;
    const [first = '', second] = name.split('.');
    if (!publication.fields.includes(first)) return false;
    const target = second === undefined ? undefined : model.registers.get(register.fields[first]?.of ?? '')?.fields[second];
    return second === undefined || target?.class === 'public';
  });
}
