import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { NewPassword } from '#kernel/access/sign-in-wire.ts';
import { useWebWords } from '../language/use-web-words.ts';
import './administration.css';

/** Shows a password that was made just now, once, to be handed over. */
export function NewPasswordDialog({ made, onClose }: { readonly made: NewPassword; readonly onClose: () => void }): ReactNode {
  const { word } = useWebWords();
  return (
    <Modal open title={word('admin.passwordMade', { name: made.name })} okText={word('admin.passwordHanded')} onOk={onClose} onCancel={onClose} cancelButtonProps={{ style: { display: 'none' } }} mask={{ closable: false }}>
      <div className="one-time">
        <p className="form-note">{word('signInLogin')} <b>{made.login}</b></p>
        <code aria-label={word('signInPassword')}>{made.password}</code>
        <p className="form-note">{word('admin.passwordOnce')}</p>
      </div>
    </Modal>
  );
}
