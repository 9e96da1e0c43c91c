import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import { linkTo } from '#kernel/field/record-link.ts';
import { ProblemNotice, Skeleton } from '../notice/notices.tsx';
import { registerHref } from '../source/href.ts';
import { findRegister, useSource } from '../source/source.ts';
import { RegisterTable } from '../table/register-table.tsx';
import { say } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import './record.css';

/** Rows of one register that a record page shows before it sends to the list. */
const FEW = 5;

/** Records of other registers that refer to this one, register by register; those without any leave no trace. */
export function RelatedRecords({ register, record }: { readonly register: RegisterWire; readonly record: string }): ReactNode {
  return register.referredBy.map((one) => <RelatedBlock key={`${one.register}.${one.field}`} register={one.register} field={one.field} of={register.id} record={record} />);
}

function RelatedBlock({ register: id, field, of, record }: { readonly register: string; readonly field: string; readonly of: string; readonly record: string }): ReactNode {
  const { word, language } = useWords();
  const source = useSource();
  const register = findRegister(source.catalogue, id);
  const declared = register?.fields.find((one) => one.name === field);
  // A field of several references holds the record among others; a link to any register names the register too.
  const named = declared?.widget === 'record' ? linkTo(of, record) : record;
  const where = declared?.widget === 'references' ? { [field]: { includes: record } } : { [field]: named };
  const page = useQuery({
    queryKey: ['records', id, { where, limit: FEW }],
    queryFn: ({ signal }) => source.listRecords(id, { where, limit: FEW, count: 'capped' }, signal),
    enabled: register !== undefined,
  });
  if (!register) return null;
  if (page.isPending) return <Skeleton lines={2} />;
  if (page.isError) return <ProblemNotice error={page.error} retry={() => void page.refetch()} />;
  if (page.data.rows.length === 0) return null;
  const { count, rows, refs } = page.data;
  return (
    <section className="related-block">
      <h3>
        {say(register.title, language)}
        <small>{declared ? say(declared.title, language) : field}</small>
        {count && count.value > rows.length && <a className="value-link" href={registerHref(id, where)}>{word('relatedAll', { count: count.value })}</a>}
      </h3>
      <RegisterTable register={register} rows={rows} refs={refs} without={[field]} />
    </section>
  );
}
