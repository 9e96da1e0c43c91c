import { Button, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { getFile } from '../api/client.ts';
import { saveFile } from './save-file.ts';

/** A button that fetches a file; a refusal is told beside it. */
export function FileButton({ path, children, ...button }: { readonly path: string; readonly children: ReactNode } & Pick<ButtonProps, 'type' | 'size'>): ReactNode {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const fetchIt = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      saveFile(await getFile(path));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button {...button} loading={busy} onClick={() => void fetchIt()}>{children}</Button>
      {error !== undefined && <ProblemNotice error={error} />}
    </>
  );
}
