import { Button, DatePicker, Drawer, Input } from 'antd';
import dayjs from 'dayjs';
import { useDeferredValue, useState, type FormEvent, type ReactNode } from 'react';
import type { CriterionWire } from '#kernel/criterion/criteria-wire.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { useWords } from '#furniture/words/use-words.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { ShapeInput } from './shape-input.tsx';
import { VersionPreview } from './version-preview.tsx';
import '#furniture/form/form.css';

const REGISTER = 'criterion-version';

/** Records a version of a criterion, beginning with what holds now, and says before what it would change; the criterion's own schema has the last word. */
export function NewVersionDrawer({ criterion, onClose, onRecorded }: { readonly criterion: CriterionWire; readonly onClose: () => void; readonly onRecorded: () => Promise<void> }): ReactNode {
  const { word, language } = useWebWords();
  const { word: furnitureWord } = useWords();
  const source = useSource();
  const now = criterion.versions.find((version) => version.inForce);
  const [value, setValue] = useState<unknown>(now?.value);
  const [span, setSpan] = useState<{ readonly from?: string; readonly until?: string }>({});
  const [document, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const text = JSON.stringify(value) ?? '';
  const asked = useDeferredValue(text);
  const needsReason = span.from !== undefined && span.from < source.catalogue.district.today;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      await source.send({ do: 'create', register: REGISTER, set: { criterion: criterion.id, value: text, document: document.trim(), ...(span.from ? { from: span.from } : {}), ...(span.until ? { until: span.until } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}) } });
      await onRecorded();
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  const day = (name: 'from' | 'until', title: string): ReactNode => (
    <div className="form-field"><label htmlFor={`form-${name}`}>{title}{name === 'until' && <small>{furnitureWord('optional')}</small>}</label><DatePicker id={`form-${name}`} value={span[name] ? dayjs(span[name]) : null} onChange={(picked) => setSpan({ ...span, [name]: picked?.format('YYYY-MM-DD') })} /></div>
  );
  return (
    <Drawer open title={`${word('admin.criterionNew')}：${say(criterion.title, language)}`} size={620} onClose={onClose} mask={{ closable: false }}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="form-purpose">{word('admin.criterionPurpose')}</p>
        <div className="shape-days">{day('from', word('admin.criterionFrom'))}{day('until', word('admin.criterionUntil'))}</div>
        <div className="form-field"><label htmlFor="form-document">{word('admin.criterionDocument')}</label><Input id="form-document" maxLength={200} value={document} onChange={(event) => setDocument(event.target.value)} /></div>
        {needsReason && <div className="form-field"><label htmlFor="form-reason">{word('admin.auditReason')}</label><Input.TextArea id="form-reason" maxLength={500} autoSize={{ minRows: 2 }} value={reason} onChange={(event) => setReason(event.target.value)} /></div>}
        <fieldset className="form-section"><legend>{word('admin.criterionValue')}</legend><ShapeInput id="form-value" label={say(criterion.title, language)} shape={criterion.shape} value={value} onChange={setValue} /></fieldset>
        <section className="preview" aria-live="polite" aria-label={word('admin.previewTitle')}>
          <h3 className="section-title">{word('admin.previewTitle')}</h3>
          {span.from ? <VersionPreview criterion={criterion.id} from={span.from} until={span.until} value={asked} /> : <p className="form-note">{word('admin.previewWaits')}</p>}
        </section>
        {error !== undefined && <ProblemNotice error={error} />}
        <div className="form-actions"><Button type="primary" htmlType="submit" loading={busy} disabled={span.from === undefined || document.trim() === ''}>{word('admin.criterionRecord')}</Button><Button onClick={onClose}>{furnitureWord('cancel')}</Button></div>
      </form>
    </Drawer>
  );
}
