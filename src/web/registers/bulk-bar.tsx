import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { MOST_SELECTED, type ActionWire, type RecordWire, type RegisterWire } from '#kernel/desk/wire.ts';
import { FormDrawer } from '#furniture/form/form-drawer.tsx';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import type { ListQuery } from '#furniture/source/source.ts';
import { formatFigure } from '#furniture/value/figure.ts';
import { say } from '#furniture/value/language.ts';
import type { Refs } from '#furniture/value/plain-value.ts';
import { actionsQuery, fetchRecords, NEXT_ROWS } from '../api/queries.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { filledOf } from '../records/filled.ts';
import { BulkDialog, type BulkStep } from './bulk-dialog.tsx';
import { SelectionExport } from './selection-export.tsx';

export type BulkBarProps = {
  readonly register: RegisterWire;
  readonly query: ListQuery;
  readonly selected: ReadonlyMap<string, RecordWire>;
  readonly refs: Refs;
  readonly columns: readonly string[];
  /** How many rows the list has, where it is known. */
  readonly total: number | undefined;
  readonly onSelectRows: (rows: readonly RecordWire[]) => void;
  /** Called with the records as they are after a step. */
  readonly onChanged: (records: readonly RecordWire[]) => void;
};

/** What can be done with the selected records: the steps that all of them allow, and taking them along. */
export function BulkBar({ register, query, selected, refs, columns, total, onSelectRows, onChanged }: BulkBarProps): ReactNode {
  const { word, language } = useWebWords();
  const client = useQueryClient();
  const [asking, setAsking] = useState<ActionWire>();
  const [step, setStep] = useState<BulkStep>();
  const [error, setError] = useState<unknown>();
  const records = [...selected.values()];
  const { data, error: refused } = useQuery({ ...actionsQuery(register.id, [...selected.keys()].toSorted()), enabled: register.procedure !== undefined && selected.size > 0, placeholderData: (before) => before });
  const actions = (register.procedure?.actions ?? []).filter((action) => data?.actions[action.name] === selected.size);
  const selectFound = async (): Promise<void> => {
    setError(undefined);
    try {
      onSelectRows(await client.fetchQuery({ queryKey: ['records', register.id, 'selected', query], queryFn: () => readFirst(register.id, query), staleTime: 0 }));
    } catch (problem) {
      setError(problem);
    }
  };
  const count = formatFigure(selected.size, 0, language);
  const offersAll = total !== undefined && total > selected.size && selected.size < MOST_SELECTED;
  return (
    <section className="bulk-bar" aria-label={word('bulkBar')}>
      <b aria-live="polite">{word('bulkSelected', { count })}</b>
      {offersAll && <button type="button" className="button-plain" onClick={() => void selectFound()}>{word(total > MOST_SELECTED ? 'bulkSelectFirst' : 'bulkSelectAll', { count: formatFigure(Math.min(total, MOST_SELECTED), 0, language) })}</button>}
      {actions.map((action) => <Button key={action.name} size="small" onClick={() => setAsking(action)}>{say(action.title, language)}</Button>)}
      {register.procedure && data && actions.length === 0 && <span className="bulk-none">{word('bulkNoAction')}</span>}
      <SelectionExport register={register} records={records} refs={refs} columns={columns} />
      <button type="button" className="button-plain" onClick={() => onSelectRows([])}>{word('bulkClear')}</button>
      {(error ?? refused) !== null && (error ?? refused) !== undefined && <ProblemNotice error={error ?? refused} />}
      {asking && (
        <FormDrawer
          title={say(asking.title, language)} purpose={word('bulkPurpose', { count })} refs={refs} start={{}} reason={asking.reason} does={word('bulkDoes', { action: say(asking.title, language), count })}
          asked={register.fields.filter((field) => field.name in asking.form).map((field) => ({ field, required: asking.form[field.name] === 'required' }))}
          onClose={() => setAsking(undefined)}
          onSubmit={async (values, reason) => {
            setStep({ action: asking, form: filledOf(values), ...(reason ? { reason } : {}), records });
            setAsking(undefined);
          }}
        />
      )}
      {step && <BulkDialog register={register} step={step} refs={refs} onClose={(changed) => { setStep(undefined); if (changed.length > 0) onChanged(changed); }} />}
    </section>
  );
}

// The first of a list, as many as are taken together at most.
async function readFirst(register: string, query: ListQuery): Promise<readonly RecordWire[]> {
  const rows: RecordWire[] = [];
  for (let after: string | undefined; rows.length < MOST_SELECTED; ) {
    const page = await fetchRecords(register, { ...query, limit: Math.min(NEXT_ROWS, MOST_SELECTED - rows.length), ...(after ? { after } : {}) });
    rows.push(...page.rows);
    if (!page.next) break;
    after = page.next;
  }
  return rows;
}
