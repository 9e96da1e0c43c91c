import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ActionWire, CommandResult, RecordPageWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { AskedField, FormValues } from '#furniture/form/asked-field.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { filledOf } from './filled.ts';

type ActionFormProps = {
  readonly register: RegisterWire;
  /** The record as it stood when the form was opened: what others changed meanwhile is refused, and not overwritten unseen. */
  readonly page: RecordPageWire;
  readonly action: ActionWire;
  readonly name: string;
  /** In whose name, where a deputy acts. */
  readonly onBehalfOf?: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (result: CommandResult) => void;
};

/** The form of one step of a case, which takes it; what shows the record and its tasks is read again. */
export function ActionForm({ register, page, action, name, onBehalfOf, onClose, onDone }: ActionFormProps): ReactNode {
  const { language } = useWebWords();
  const source = useSource();
  const client = useQueryClient();
  const { id, version, values } = page.record;
  const act = async (given: FormValues, reason: string | undefined): Promise<void> => {
    const result = await source.send({ do: 'act', register: register.id, id, expect: version, action: action.name, form: filledOf(given), ...(reason ? { reason } : {}), ...(onBehalfOf === undefined ? {} : { onBehalfOf }) });
    await Promise.all(['record', 'records', 'indicators', 'evidence', 'tasks'].map((kind) => client.invalidateQueries({ queryKey: [kind] })));
    onDone(result);
  };
  const title = say(action.title, language);
  return <FormDrawer title={title} purpose={name} asked={actionFields(register, action)} start={values} refs={page.refs} reason={action.reason} does={title} register={register} draftKey={`${source.catalogue.me.id}/${register.id}/${id}/${action.name}`} onClose={onClose} onSubmit={act} />;
}

function actionFields(register: RegisterWire, action: ActionWire): readonly AskedField[] {
  return register.fields.filter((field) => field.name in action.form).map((field) => ({ field, required: action.form[field.name] === 'required' }));
}
