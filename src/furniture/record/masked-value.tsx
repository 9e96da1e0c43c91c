import { Button, Input, Popover } from 'antd';
import { useState, type ReactNode } from 'react';
import { MASK } from '#kernel/access/mask.ts';
import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { ProblemNotice } from '../notice/notices.tsx';
import { useSource } from '../source/source.ts';
import type { Refs } from '../value/plain-value.ts';
import { ShowValue } from '../value/show-value.tsx';
import { useWords } from '../words/use-words.ts';
import './record.css';

type MaskedValueProps = { readonly register: string; readonly record: string; readonly field: FieldWire; readonly refs: Refs };

/** A masked value with the way to read it: for a reason, which is journaled. It is shown until the page is left. */
export function MaskedValue({ register, record, field, refs }: MaskedValueProps): ReactNode {
  const { word } = useWords();
  const [plain, setPlain] = useState<FieldValue>();
  const [open, setOpen] = useState(false);
  if (plain !== undefined) return <ShowValue field={field} value={plain} refs={refs} />;
  return (
    <span className="masked-value">
      <span className="value-sealed">{MASK}</span>
      <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomLeft" destroyOnHidden content={<RevealForm register={register} record={record} field={field.name} onRead={(value) => { setOpen(false); setPlain(value); }} />}>
        <button type="button" className="button-plain">{word('reveal')}</button>
      </Popover>
    </span>
  );
}

type RevealFormProps = { readonly register: string; readonly record: string; readonly field: string; readonly onRead: (value: FieldValue) => void };

function RevealForm({ register, record, field, onRead }: RevealFormProps): ReactNode {
  const { word } = useWords();
  const source = useSource();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const read = async (): Promise<void> => {
    setBusy(true);
    try {
      onRead(await source.reveal(register, record, field, reason.trim()));
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <form className="reveal-form" onSubmit={(event) => { event.preventDefault(); void read(); }}>
      <label htmlFor={`reveal-${field}`}>{word('reason')}</label>
      <Input.TextArea id={`reveal-${field}`} autoSize={{ minRows: 2 }} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <p className="form-note">{word('revealHelp')}</p>
      {error !== undefined && <ProblemNotice error={error} />}
      <Button type="primary" htmlType="submit" loading={busy} disabled={reason.trim() === ''}>{word('reveal')}</Button>
    </form>
  );
}
