import type { ReactNode } from 'react';
import type { CriterionWire } from '#kernel/criterion/criteria-wire.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { filledOf } from '../records/filled.ts';
import { createFields } from '../registers/create-fields.ts';

const REGISTER = 'criterion-version';

/** Records a version of a criterion, beginning with what holds now; the criterion's own schema has the last word. */
export function NewVersionDrawer({ criterion, onClose, onRecorded }: { readonly criterion: CriterionWire; readonly onClose: () => void; readonly onRecorded: () => Promise<void> }): ReactNode {
  const { word, language } = useWebWords();
  const source = useSource();
  const register = findRegister(source.catalogue, REGISTER);
  if (!register) return null;
  const now = criterion.versions.find((version) => version.inForce);
  return (
    <FormDrawer
      title={`${word('admin.criterionNew')}：${say(criterion.title, language)}`} purpose={word('admin.criterionPurpose')}
      asked={createFields(register).filter(({ field }) => field.name !== 'criterion')} start={now ? { value: JSON.stringify(now.value, null, 2) } : {}} refs={{}} reason={false} does={word('admin.criterionRecord')} onClose={onClose}
      onSubmit={async (values) => {
        // What was left as it stands is sent too: a version says its whole value.
        await source.send({ do: 'create', register: REGISTER, set: { criterion: criterion.id, ...(now ? { value: JSON.stringify(now.value) } : {}), ...filledOf(values) } });
        await onRecorded();
      }}
    />
  );
}
