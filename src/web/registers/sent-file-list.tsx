import { Button } from 'antd';
import type { ReactNode } from 'react';
import { DropZone } from '#furniture/hanging/drop-zone.tsx';
import { UploadList } from '#furniture/hanging/upload-list.tsx';
import { useWords } from '#furniture/words/use-words.ts';
import type { SentFiles } from '../hanging/use-sent-files.ts';
import { useWebWords } from '../language/use-web-words.ts';

/** Where a form takes files that shall hang on the record that it makes. */
export function SentFileList({ files }: { readonly files: SentFiles }): ReactNode {
  const { word } = useWebWords();
  const { word: furnitureWord } = useWords();
  return (
    <section className="form-field" aria-label={word('files')}>
      <strong>{word('files')}</strong>
      <ul className="sent-files">{files.sent.map((one) => <li key={one.file}>{one.name} <Button type="text" size="small" aria-label={furnitureWord('fileForgetOne', { name: one.name })} onClick={() => files.forget(one.file)}>{furnitureWord('fileForget')}</Button></li>)}</ul>
      <UploadList uploads={files.uploads} onAgain={files.again} onDrop={files.drop} />
      <DropZone onFiles={files.add} />
    </section>
  );
}
