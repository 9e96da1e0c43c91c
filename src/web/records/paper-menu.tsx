import { Button, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { say } from '#furniture/value/language.ts';
import { getFile } from '../api/client.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { saveFile } from '../sheets/save-file.ts';

/** The papers that can be written from this record. */
export function PaperMenu({ register, record }: { readonly register: RegisterWire; readonly record: string }): ReactNode {
  const { word, language } = useWebWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { papers = [] } = register;
  if (papers.length === 0) return null;
  const fetchIt = async (paper: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      saveFile(await getFile(`/api/registers/${encodeURIComponent(register.id)}/records/${encodeURIComponent(record)}/papers/${encodeURIComponent(paper)}`));
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {error !== undefined && <ProblemNotice error={error} />}
      <Dropdown trigger={['click']} menu={{ items: papers.map((paper) => ({ key: paper.id, label: say(paper.title, language), onClick: () => void fetchIt(paper.id) })) }}>
        <Button loading={busy} aria-haspopup="menu">{word('paper.menu')} <span aria-hidden="true">▾</span></Button>
      </Dropdown>
    </>
  );
}
