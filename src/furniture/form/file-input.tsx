import { Button, Progress } from 'antd';
import { useState, type ReactNode } from 'react';
import type { FieldValue } from '#kernel/field/field.ts';
import { fileSize } from '../hanging/file-size.ts';
import { DropZone } from '../hanging/drop-zone.tsx';
import { ProblemNotice } from '../notice/notices.tsx';
import { useSource } from '../source/source.ts';
import { useWords } from '../words/use-words.ts';
import type { FieldInputProps } from './field-input-props.ts';

/** Takes one file: it is sent at once, and the record keeps it by the hash of its content. */
export function FileInput({ value, onChange }: FieldInputProps): ReactNode {
  const { word, language } = useWords();
  const source = useSource();
  const [part, setPart] = useState<number>();
  const [error, setError] = useState<unknown>();
  const kept = keptOf(value);
  const take = async (file: File): Promise<void> => {
    setError(undefined);
    setPart(0);
    try {
      const sent = await source.sendFile(file, setPart);
      onChange({ name: file.name, type: sent.type, size: sent.bytes, sha256: sent.file });
    } catch (refusal) {
      setError(refusal);
    }
    setPart(undefined);
  };
  return (
    <div className="form-file">
      {kept && <p><span>{kept.name}</span> <small>{fileSize(kept.size, language)}</small> <Button type="text" size="small" onClick={() => onChange(undefined)}>{word('fileForget')}</Button></p>}
      {part !== undefined && <Progress percent={Math.round(part * 100)} size="small" />}
      {error !== undefined && <ProblemNotice error={error} />}
      {!kept && part === undefined && <DropZone onFiles={([file]) => void (file && take(file))} />}
    </div>
  );
}

function keptOf(value: FieldValue | undefined): { readonly name: string; readonly size: number } | undefined {
  return typeof value === 'object' && 'name' in value && 'size' in value ? { name: String(value.name), size: Number(value.size) } : undefined;
}
