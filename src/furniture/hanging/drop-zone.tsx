import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { FILE_ENDINGS } from '#kernel/file/file-types.ts';
import { useWords } from '../words/use-words.ts';
import './hanging.css';

/** Takes files that are dropped, chosen or, on a phone, photographed. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const { word } = useWords();
  const [over, setOver] = useState(false);
  const id = useId();
  const take = (list: FileList | null): void => {
    if (list && list.length > 0) onFiles([...list]);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={over ? 'drop-zone drop-zone-over' : 'drop-zone'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
      <label className="drop-choose" htmlFor={`${id}-file`}>{word('fileChoose')}</label>
      <input id={`${id}-file`} className="only-heard" type="file" multiple accept={FILE_ENDINGS.join(',')} onChange={(event) => { take(event.target.files); event.target.value = ''; }} />
      <label className="drop-choose drop-camera" htmlFor={`${id}-camera`}>{word('fileCamera')}</label>
      <input id={`${id}-camera`} className="only-heard" type="file" accept="image/*" capture="environment" onChange={(event) => { take(event.target.files); event.target.value = ''; }} />
      <span className="drop-hint">{word('fileDrop')}</span>
    </div>
  );
}
