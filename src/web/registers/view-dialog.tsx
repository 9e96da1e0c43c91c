import { Checkbox, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ListView } from '#kernel/register/list-view.ts';
import { ReferenceInput } from '#furniture/form/reference-input.tsx';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { VIEW_REGISTER, type SavedView } from './saved-views.ts';
import type { SavedViews } from './use-saved-views.ts';

type ViewDialogProps = {
  readonly saved: SavedViews;
  readonly asking: { readonly kind: 'new' } | { readonly kind: 'rename' | 'share'; readonly view: SavedView };
  readonly shown: ListView;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
};

/** Asks what a view is called, or with whom it is shared. */
export function ViewDialog({ saved, asking, shown, onClose, onMade }: ViewDialogProps): ReactNode {
  const { word } = useWebWords();
  const { word: furnitureWord } = useWords();
  const { catalogue } = useSource();
  const before = asking.kind === 'new' ? undefined : asking.view;
  const [name, setName] = useState(before?.name ?? '');
  const [sharedWith, setSharedWith] = useState(before?.sharedWith);
  const [forAll, setForAll] = useState(before?.forAll ?? false);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const fields = findRegister(catalogue, VIEW_REGISTER)?.fields ?? [];
  const unit = fields.find((field) => field.name === 'sharedWith');
  const mayShareWithAll = fields.find((field) => field.name === 'forAll')?.kept !== true;
  const run = async (): Promise<void> => {
    if (asking.kind !== 'share' && name.trim() === '') return;
    setBusy(true);
    setError(undefined);
    try {
      if (asking.kind === 'new') onMade(await saved.create(name.trim(), shown));
      else if (asking.kind === 'rename') await saved.change(asking.view.id, { name: name.trim() });
      else await saved.change(asking.view.id, { sharedWith: sharedWith ?? null, ...(forAll === asking.view.forAll ? {} : { forAll: forAll || null }) });
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Modal
      open transitionName="" maskTransitionName="" title={word(asking.kind === 'share' ? 'viewShare' : asking.kind === 'rename' ? 'viewRename' : 'viewSave')} okText={word('viewDo')} cancelText={furnitureWord('cancel')}
      okButtonProps={{ loading: busy, disabled: asking.kind !== 'share' && name.trim() === '' }} onOk={() => void run()} onCancel={onClose}
    >
      {asking.kind !== 'share' && (
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens to ask for this
        <label className="view-ask">{word('viewName')}<Input autoFocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} onPressEnter={() => void run()} /></label>
      )}
      {asking.kind === 'share' && (
        <div className="view-ask">
          <p>{word('viewShareNote')}</p>
          <label htmlFor="view-unit">{word('viewShareUnit')}</label>
          {unit && <ReferenceInput id="view-unit" field={unit} value={sharedWith} refs={saved.names} onChange={(value) => setSharedWith(typeof value === 'string' ? value : undefined)} />}
          {mayShareWithAll && <Checkbox checked={forAll} onChange={(event) => setForAll(event.target.checked)}>{word('viewShareAll')}</Checkbox>}
        </div>
      )}
      {error !== undefined && <ProblemNotice error={error} />}
    </Modal>
  );
}
