import { Popover } from 'antd';
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { RegisterWire } from '#kernel/desk/wire.ts';
import { MOST_COLUMNS, type ViewColumn } from '#kernel/register/list-view.ts';
import { useWords } from '../words/use-words.ts';
import { offeredColumns, tableColumns } from './table-columns.ts';
import './register-grid.css';

type ColumnChooserProps = { readonly register: RegisterWire; readonly columns: readonly ViewColumn[] | undefined; readonly onChange: (columns: readonly ViewColumn[] | undefined) => void };

/** Opens the list of columns that can be shown. */
export function ColumnChooser(props: ColumnChooserProps): ReactNode {
  const { word } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight" destroyOnHidden content={<Columns {...props} onClose={() => setOpen(false)} />}>
      <button type="button" className="button-plain" aria-expanded={open}>{word('columns')}</button>
    </Popover>
  );
}

/** Chooses columns and puts them in order: by dragging, or at the grip with the arrow keys. The first one stays in sight. */
function Columns({ register, columns, onChange, onClose }: ColumnChooserProps & { readonly onClose: () => void }): ReactNode {
  const { word, language } = useWords();
  const [over, setOver] = useState<string>();
  const shown: readonly ViewColumn[] = tableColumns(register, columns, language, word('state')).map(({ name }) => columns?.find((one) => one.name === name) ?? { name });
  const offered = offeredColumns(register, language, word('state'));
  const rest = offered.filter((column) => !shown.some((one) => one.name === column.name));
  const titleOf = (name: string): string => offered.find((column) => column.name === name)?.title ?? name;
  const move = (name: string, to: number): void => onChange(movedTo(shown, name, to));
  const byKeys = (event: KeyboardEvent<HTMLElement>, name: string, index: number): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(name, index + (event.key === 'ArrowUp' ? -1 : 1));
    // A line that changes its place loses the focus.
    const grip = event.currentTarget;
    requestAnimationFrame(() => grip.focus());
  };
  const drop = (event: DragEvent, index: number): void => {
    event.preventDefault();
    setOver(undefined);
    move(event.dataTransfer.getData('text/plain'), index);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes what was opened by a key
    <div onKeyDown={(event) => { if (event.key === 'Escape') onClose(); }}>
      <ul className="columns-list">
        {shown.map(({ name }, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the grip in it moves it by keys
          <li key={name} data-over={over === name} onDragOver={(event) => { event.preventDefault(); setOver(name); }} onDrop={(event) => drop(event, index)}>
            <label><input type="checkbox" checked disabled={shown.length === 1} onChange={() => onChange(shown.filter((one) => one.name !== name))} />{titleOf(name)}</label>
            <button type="button" className="columns-grip" draggable aria-label={word('columnMove', { field: titleOf(name) })} onDragStart={(event) => event.dataTransfer.setData('text/plain', name)} onDragEnd={() => setOver(undefined)} onKeyDown={(event) => byKeys(event, name, index)}>⠿</button>
          </li>
        ))}
        {rest.map(({ name, title }) => (
          <li key={name}><label><input type="checkbox" checked={false} disabled={shown.length >= MOST_COLUMNS} onChange={() => onChange([...shown, { name }])} />{title}</label></li>
        ))}
      </ul>
      <p className="columns-note">{word('columnsNote')} {columns && <button type="button" className="button-plain" onClick={() => onChange(undefined)}>{word('columnsUsual')}</button>}</p>
    </div>
  );
}

/** Columns with one of them at another place. */
export function movedTo(columns: readonly ViewColumn[], name: string, to: number): readonly ViewColumn[] {
  const moved = columns.find((one) => one.name === name);
  if (!moved || to < 0 || to >= columns.length) return columns;
  const others = columns.filter((one) => one !== moved);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
