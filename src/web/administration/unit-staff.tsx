import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { RecordWire, RegisterWire } from '#kernel/desk/wire.ts';
import type { FieldValue } from '#kernel/field/field.ts';
import type { AskedField } from '#furniture/form/asked-field.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { EmptyNotice, ProblemNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { recordHref } from '#furniture/source/href.ts';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { formatDay } from '#furniture/value/day-text.ts';
import { filledOf } from '../records/filled.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { wholeRegisterQuery } from './administration-queries.ts';
import { DutyDialog } from './duty-dialog.tsx';
import { dutyTitle } from './duty-title.ts';
import { dutiesIn } from './duties-in.ts';
import { PlainTable, type PlainColumn } from './plain-table.tsx';

/** Who works in a unit and which duties each holds; the security administrator gives and takes them. */
export function UnitStaff({ unit }: { readonly unit: RecordWire }): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const register = findRegister(catalogue, 'staff');
  const staff = useQuery({ ...wholeRegisterQuery('staff', { unit: unit.id }), enabled: register !== undefined });
  const [changing, setChanging] = useState<RecordWire>();
  const mayGive = register?.fields.some((field) => field.name === 'posts' && !field.kept) ?? false;
  const day = (value: FieldValue | undefined): string => (value === undefined ? '' : formatDay(String(value), language));
  const columns: readonly PlainColumn<RecordWire>[] = [
    { title: word('admin.name'), show: (person) => <a href={recordHref('staff', person.id)}>{String(person.values.name)}</a> },
    { title: word('admin.office'), show: (person) => String(person.values.title ?? '') },
    { title: word('admin.duties'), wide: true, show: (person) => <DutyCodes duties={dutiesIn(person)} /> },
    { title: word('admin.since'), show: (person) => day(person.values.since) },
    { title: word('admin.until'), show: (person) => day(person.values.until) },
    ...(mayGive ? [{ title: '', show: (person: RecordWire) => (person.id === catalogue.me.id ? <span className="mark-off">{word('admin.dutiesOwn')}</span> : <button type="button" className="button-plain" onClick={() => setChanging(person)}>{word('admin.dutiesChange')}</button>) }] : []),
  ];
  if (!register) return <EmptyNotice>{word('registerNone')}</EmptyNotice>;
  return (
    <>
      <h3 className="section-title unit-staff-title">{word('admin.unitStaff')}{register.mayWrite && <NewStaffButton register={register} unit={unit} />}</h3>
      {staff.isError && <ProblemNotice error={staff.error} retry={() => void staff.refetch()} />}
      {staff.isPending && <Skeleton lines={4} />}
      {staff.data && (staff.data.length > 0 ? <PlainTable label={word('admin.unitStaff')} columns={columns} rows={staff.data} keyOf={(person) => person.id} /> : <EmptyNotice>{word('admin.unitStaffNone')}</EmptyNotice>)}
      {changing && <DutyDialog person={changing} onClose={() => setChanging(undefined)} />}
    </>
  );
}

function DutyCodes({ duties }: { readonly duties: readonly string[] }): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  if (duties.length === 0) return <span className="mark-soon">◐ {word('admin.dutiesNone')}</span>;
  return <span className="duty-codes">{duties.map((duty) => <span key={duty} title={duty}>{dutyTitle(catalogue, duty, language)}</span>)}</span>;
}

function NewStaffButton({ register, unit }: { readonly register: RegisterWire; readonly unit: RecordWire }): ReactNode {
  const { word } = useWebWords();
  const source = useSource();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const asked: readonly AskedField[] = register.fields.filter((field) => !field.kept && field.name !== 'posts').map((field) => ({ field, required: !field.optional }));
  return (
    <>
      <button type="button" className="button-plain" onClick={() => setOpen(true)}>{word('admin.staffNew')}</button>
      {open && (
        <FormDrawer
          title={word('admin.staffNew')} purpose={word('admin.staffNewPurpose')} asked={asked} start={{ unit: unit.id }} refs={{ [unit.id]: String(unit.values.name) }} reason={false} does={word('admin.staffNew')} onClose={() => setOpen(false)}
          onSubmit={async (values) => {
            // Duties are given by the security administrator afterwards.
            await source.send({ do: 'create', register: register.id, set: { ...filledOf(values), posts: [] } });
            await client.invalidateQueries({ queryKey: ['records'] });
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
