import { Progress, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import type { ImportWire } from '#kernel/sheet/sheet-wire.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import { FileButton } from './file-button.tsx';
import { uploadSheet } from './import-queries.ts';

type FileStepProps = { readonly register: RegisterWire; readonly onMade: (made: ImportWire) => void };

/** Offers the templates and takes the filled sheet. */
export function FileStep({ register, onMade }: FileStepProps): ReactNode {
  const { word } = useWebWords();
  const [upload, setUpload] = useState<{ readonly name: string; readonly share: number }>();
  const [error, setError] = useState<unknown>();
  const template = `/api/registers/${encodeURIComponent(register.id)}/sheet-template`;
  const send = async (file: File): Promise<void> => {
    setError(undefined);
    setUpload({ name: file.name, share: 0 });
    try {
      onMade(await uploadSheet(register.id, file, (share) => setUpload({ name: file.name, share })));
    } catch (problem) {
      setError(problem);
    } finally {
      setUpload(undefined);
    }
  };
  return (
    <div className="sheet-file">
      <p>{word('sheet.templateLead')}</p>
      <p className="sheet-buttons">
        {register.mayWrite && <FileButton path={template}>{word('sheet.templateCreate')}</FileButton>}
        <FileButton path={`${template}?for=update`}>{word('sheet.templateUpdate')}</FileButton>
      </p>
      {error !== undefined && <ProblemNotice error={error} />}
      {upload ? (
        <output className="sheet-work"><p>{word('sheet.uploading', { name: upload.name })}</p><Progress percent={Math.floor(upload.share * 100)} /></output>
      ) : (
        <Upload.Dragger
          accept=".xlsx,.csv,.txt" maxCount={1} showUploadList={false}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <p className="sheet-drop">{word('sheet.drop')}</p>
          <p className="sheet-hint">{word('sheet.dropHint')}</p>
        </Upload.Dragger>
      )}
    </div>
  );
}
