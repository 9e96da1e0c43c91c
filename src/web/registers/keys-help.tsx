import { Modal } from 'antd';
import type { ReactNode } from 'react';
import type { WebWord } from '../language/zh-cn.ts';
import { useWebWords } from '../language/use-web-words.ts';

const KEYS: readonly (readonly [keys: string, does: WebWord])[] = [
  ['J ↓', 'keyDown'], ['K ↑', 'keyUp'], ['Space', 'keySelect'], ['Shift + J / K', 'keyRange'], ['Enter', 'keyOpen'], ['P', 'keyPreview'], ['Esc', 'keyClose'], ['/', 'keySearch'], ['Home · End', 'keyEnds'], ['Ctrl + K', 'keyPalette'], ['?', 'keyHelp'],
];

/** Says which keys a list has. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { word } = useWebWords();
  return (
    <Modal open transitionName="" maskTransitionName="" title={word('keysTitle')} footer={null} onCancel={onClose}>
      <table className="keys-help"><tbody>{KEYS.map(([keys, does]) => <tr key={does}><th scope="row"><kbd>{keys}</kbd></th><td>{word(does)}</td></tr>)}</tbody></table>
    </Modal>
  );
}
