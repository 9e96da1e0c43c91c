import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { useWords } from '#furniture/words/use-words.ts';

type ConfirmDialogProps = {
  readonly title: string;
  /** What the button does, said on the button. */
  readonly does: string;
  readonly danger?: boolean;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly onDo: () => Promise<void>;
};

/** Asks once more before something that others notice; a refusal is said where it was asked for. */
export function ConfirmDialog({ title, does, danger = false, children, onClose, onDo }: ConfirmDialogProps): ReactNode {
  const { word } = useWords();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await onDo();
      onClose();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <Modal open transitionName="" maskTransitionName="" title={title} okText={does} cancelText={word('cancel')} okButtonProps={{ danger, loading: busy }} onOk={() => void run()} onCancel={onClose}>
      {children}
      {error !== undefined && <ProblemNotice error={error} />}
    </Modal>
  );
}
