import { useState, type ReactNode } from 'react';
import { FieldInput } from '#furniture/form/field-input.tsx';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { say } from '#furniture/value/language.ts';
import type { FieldWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import { ENTERPRISE, EVERY_FIELD } from '../fixture-registers.ts';
import { FULL_VALUES, GALLERY_REFS } from '../fixture-records.ts';
import { GALLERY_REFUSAL } from '../gallery-source.ts';
import { Sample } from '../sample.tsx';
import '#furniture/form/form.css';

function Asked({ field, start, prefix }: { readonly field: FieldWire; readonly start: FieldValue | undefined; readonly prefix: string }): ReactNode {
  const [value, setValue] = useState(start);
  const id = `${prefix}-${field.name}`;
  return (
    <div className="form-field">
      <label htmlFor={id}>{say(field.title, 'zh')}</label>
      <FieldInput id={id} field={field} value={value} refs={GALLERY_REFS} onChange={setValue} />
    </div>
  );
}

/** Every widget, empty and filled in. */
export function WidgetPart(): ReactNode {
  return (
    <>
      <Sample title="空"><div className="form">{EVERY_FIELD.map((field) => <Asked key={field.name} prefix="empty" field={field} start={undefined} />)}</div></Sample>
      <Sample title="已填"><div className="form">{EVERY_FIELD.map((field) => <Asked key={field.name} prefix="full" field={field} start={FULL_VALUES[field.name]} />)}</div></Sample>
    </>
  );
}

/** The drawer with groups, and with what was refused after it was sent. */
export function DrawerPart(): ReactNode {
  return (
    <FormDrawer
      title="登记企业：内蒙古某某农牧业科技股份有限责任公司云州汀桥区分公司" purpose="登记一次，各业务台共用；已知的不再问。" register={ENTERPRISE} refs={GALLERY_REFS} reason does="提交并通知街道"
      asked={EVERY_FIELD.slice(0, 7).map((field) => ({ field, required: !field.optional }))} start={{ name: FULL_VALUES.name!, sort: 'branch' }} onClose={() => undefined} onSubmit={() => Promise.reject(GALLERY_REFUSAL)}
    />
  );
}
