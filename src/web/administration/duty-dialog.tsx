import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { DutyLine } from '#kernel/access/administration-wire.ts';
import type { RecordWire } from '#kernel/desk/wire.ts';
import { useSource } from '#furniture/source/source.ts';
import { say, type Language } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { dutiesQuery } from './administration-queries.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { dutyTitle } from './duty-title.ts';
import { dutiesIn } from './duties-in.ts';

/** Gives and takes duties; each says what it may do, as the declarations have it. */
export function DutyDialog({ person, onClose }: { readonly person: RecordWire; readonly onClose: () => void }): ReactNode {
  const { word, language } = useWebWords();
  const source = useSource();
  const client = useQueryClient();
  const duties = useQuery(dutiesQuery);
  const before = dutiesIn(person);
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const known = new Map((duties.data?.duties ?? []).map((line) => [line.duty, line]));
  const given = chosen.filter((one) => !before.includes(one));
  const taken = before.filter((one) => !chosen.includes(one));
  const titleOf = (duty: string): string => dutyTitle(source.catalogue, duty, language);
  const save = async (): Promise<void> => {
    if (given.length + taken.length > 0) await source.send({ do: 'update', register: 'staff', id: person.id, expect: person.version, set: { posts: chosen.map((duty) => ({ duty })) } });
    await Promise.all([['records'], ['administration', 'duties']].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  return (
    <ConfirmDialog title={word('admin.dutiesOf', { name: String(person.values.name) })} does={word('admin.dutiesSave')} onClose={onClose} onDo={save}>
      <p className="form-note">{word('admin.dutiesLead')}</p>
      <Select<string[]>
        mode="multiple" style={{ width: '100%' }} aria-label={word('admin.duties')} loading={duties.isPending} value={[...chosen]} onChange={setChosen}
        options={[...new Set([...before, ...known.keys()])].map((duty) => ({ value: duty, label: `${titleOf(duty)} ${duty}` }))}
        showSearch={{ optionFilterProp: 'label' }} labelRender={({ value }) => titleOf(String(value))}
        optionRender={({ value }) => <span className="duty-option"><b>{titleOf(String(value))}</b> <code>{value}</code> <small>{says(known.get(String(value)), language)}</small></span>}
      />
      <ul className="duty-changes">
        {given.map((one) => <li key={one}><b>＋ {titleOf(one)}</b> {says(known.get(one), language)}</li>)}
        {taken.map((one) => <li key={one}><b>－ {titleOf(one)}</b> {says(known.get(one), language)}</li>)}
      </ul>
    </ConfirmDialog>
  );
}

// What a duty writes and moves, by the titles of the registers and procedures.
function says(line: DutyLine | undefined, language: Language): string {
  if (!line) return '';
  return [...new Set([...line.writes, ...line.steps].map((title) => say(title, language)))].join(language === 'zh' ? '、' : ', ');
}
