import { Dropdown } from 'antd';
import { useState, type DragEvent, type ReactNode } from 'react';
import { listViewText, type ListView } from '#kernel/register/list-view.ts';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { useWebWords } from '../language/use-web-words.ts';
import { isSameView } from './address-view.ts';
import type { SavedView } from './saved-views.ts';
import type { SavedViews } from './use-saved-views.ts';
import { ViewDialog } from './view-dialog.tsx';
import './views.css';

type ViewTabsProps = {
  readonly saved: SavedViews;
  /** What the list shows now. */
  readonly shown: ListView;
  /** The view that it began from. */
  readonly current: SavedView | undefined;
  /** Goes to a view, or to the whole list. */
  readonly onOpen: (view: { readonly id: string; readonly content: ListView } | undefined) => void;
};

type Asking = { readonly kind: 'new' } | { readonly kind: 'rename' | 'share'; readonly view: SavedView };

/** The views of a register as tabs: the whole list, mine in my order, then what others share. */
export function ViewTabs({ saved, shown, current, onOpen }: ViewTabsProps): ReactNode {
  const { word } = useWebWords();
  const [asking, setAsking] = useState<Asking>();
  const [error, setError] = useState<unknown>();
  const [removed, setRemoved] = useState<SavedView>();
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setError(undefined);
    try {
      await work();
    } catch (problem) {
      setError(problem);
    }
  };
  const isChanged = current !== undefined && !isSameView(current.content, shown);
  const isEmpty = listViewText(shown) === '{}';
  const remove = (view: SavedView): Promise<void> => attempt(async () => {
    await saved.change(view.id, { removed: true });
    setRemoved(view);
    onOpen(undefined);
  });
  const mine = saved.views.filter((view) => view.isMine);
  const drop = (event: DragEvent, to: number): void => {
    event.preventDefault();
    void attempt(() => saved.move(event.dataTransfer.getData('text/plain'), to));
  };
  return (
    <nav className="views" aria-label={word('views')}>
      <ul>
        <li><button type="button" className="view-tab" aria-current={current === undefined} onClick={() => onOpen(undefined)}>{word('viewAll')}</button></li>
        {saved.views.map((view) => {
          const index = mine.indexOf(view);
          return (
            <li key={view.id} {...(index >= 0 ? { draggable: true, onDragStart: (event: DragEvent) => event.dataTransfer.setData('text/plain', view.id), onDragOver: (event: DragEvent) => event.preventDefault(), onDrop: (event: DragEvent) => drop(event, index) } : {})}>
              <button type="button" className="view-tab" aria-current={view === current} title={view.name} onClick={() => onOpen(view)}>
                <span className="view-name">{view.name}</span>{!view.isMine && <small>{saved.names[view.sharedWith ?? ''] ?? word('viewShared')}</small>}{view === current && isChanged && <span title={word('viewChanged')} aria-label={word('viewChanged')}> *</span>}
              </button>
              {view === current && view.isMine && <ViewMenu view={view} index={index} count={mine.length} saved={saved} onAsk={(kind) => setAsking({ kind, view })} onRemove={() => void remove(view)} onAttempt={attempt} />}
            </li>
          );
        })}
      </ul>
      <div className="view-tools">
        {isChanged && current.isMine && <button type="button" className="button-plain" onClick={() => void attempt(() => saved.change(current.id, { content: listViewText(shown) }))}>{word('viewKeep')}</button>}
        {isChanged && <button type="button" className="button-plain" onClick={() => onOpen(current)}>{word('viewReset')}</button>}
        {(current ? isChanged : !isEmpty) && <button type="button" className="button-plain" onClick={() => setAsking({ kind: 'new' })}>{word('viewSave')}</button>}
        {current && !current.isMine && !isChanged && <button type="button" className="button-plain" onClick={() => setAsking({ kind: 'new' })}>{word('viewCopy')}</button>}
      </div>
      {removed && <output className="view-undo">{word('viewRemoved', { name: removed.name })} <button type="button" className="button-plain" onClick={() => void attempt(async () => { await saved.change(removed.id, { removed: null }); setRemoved(undefined); onOpen(removed); })}>{word('viewUndo')}</button> <button type="button" className="button-plain" aria-label={word('viewUndoClose')} onClick={() => setRemoved(undefined)}>×</button></output>}
      {error !== undefined && <ProblemNotice error={error} />}
      {asking && <ViewDialog saved={saved} asking={asking} shown={shown} onClose={() => setAsking(undefined)} onMade={(id) => onOpen({ id, content: shown })} />}
    </nav>
  );
}

type ViewMenuProps = { readonly view: SavedView; readonly index: number; readonly count: number; readonly saved: SavedViews; readonly onAsk: (kind: 'rename' | 'share') => void; readonly onRemove: () => void; readonly onAttempt: (work: () => Promise<unknown>) => Promise<void> };

function ViewMenu({ view, index, count, saved, onAsk, onRemove, onAttempt }: ViewMenuProps): ReactNode {
  const { word } = useWebWords();
  const items = [
    { key: 'rename', label: word('viewRename'), onClick: () => onAsk('rename') },
    { key: 'share', label: word('viewShare'), onClick: () => onAsk('share') },
    { key: 'opens', label: word(view.opens ? 'viewOpensNot' : 'viewOpens'), onClick: () => void onAttempt(() => saved.opensWith(view, !view.opens)) },
    { key: 'left', label: word('viewLeft'), disabled: index === 0, onClick: () => void onAttempt(() => saved.move(view.id, index - 1)) },
    { key: 'right', label: word('viewRight'), disabled: index === count - 1, onClick: () => void onAttempt(() => saved.move(view.id, index + 1)) },
    { key: 'remove', label: word('viewRemove'), danger: true, onClick: onRemove },
  ];
  return <Dropdown trigger={['click']} menu={{ items }} transitionName=""><button type="button" className="view-more" aria-label={word('viewMenu', { name: view.name })}>▾</button></Dropdown>;
}
