import { platformOf } from '#kernel/access/access.ts';
import type { View } from '#kernel/access/view.ts';
import type { Order } from '#kernel/command/command.ts';
import { getProcedure } from '#kernel/desk/model.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import type { FieldMessage } from '#kernel/field-work/message.ts';
import type { Instant } from '#kernel/field/day.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import { actionsFor } from '#kernel/procedure/case-file.ts';
import { FieldRefusal } from '#desks/field/registers/field-refusal.ts';
import { inScope } from '#store/access/in-scope.ts';
import type { Along } from '#store/command/run.ts';
import type { District } from '#store/district.ts';
import { forgetContent } from '#store/field-work/field-messages.ts';
import { getRecord } from '#store/record/get.ts';

/**
 * What settles a refusal in whose place a message comes: carried out in the transaction of the message, so that it is
 * settled if and only if the message is taken. Who may withdraw the refusal may send it again.
 * @throws DistrictError `record/unknown`, `field-work/refusal-settled`, `access/denied`.
 */
export async function settledBy(district: District, view: View, refusal: string, { command }: FieldMessage, at: Instant): Promise<{ readonly order: Order; readonly along: Along }> {
  const { record, caseState } = await inScope(district, view, [FieldRefusal.id], (scoped) => getRecord(district, scoped, FieldRefusal.id, refusal));
  const procedure = getProcedure(district.model, FieldRefusal.id);
  if (!caseState || caseState.state !== procedure.initial) throw new DistrictError('field-work/refusal-settled');
  if (!actionsFor(procedure, district.calendar, { caseState, values: record.values }, view.actor, at).includes('withdraw')) throw new DistrictError('access/denied', { register: FieldRefusal.id, actor: view.actor.id });
  return {
    order: { actor: platformOf(district.rootUnit ?? view.actor.unit), at, command: { do: 'act', register: FieldRefusal.id, id: refusal, action: 'resend', form: { resentAs: linkTo(command.register, command.id) } } },
    along: (runner) => forgetContent(district, runner, refusal),
  };
}
