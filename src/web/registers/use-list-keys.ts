import { useEffect, useRef } from 'react';

/** What the keys of a list do. */
export type ListKeys = {
  /** Moves by so many rows; with `select`, selecting those on the way. */
  readonly move: (by: number, select: boolean) => void;
  readonly toFirst: () => void;
  readonly toLast: () => void;
  readonly toggle: () => void;
  readonly open: () => void;
  readonly preview: () => void;
  readonly close: () => void;
  readonly search: () => void;
  readonly help: () => void;
};

/** Rows that Page Up and Page Down pass. */
const PAGE = 15;

const STEPS: Readonly<Record<string, number>> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

/** Listens to the keys of a list while nothing is typed into and no dialog stands over it. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !isForList(event)) return;
      if (act(latest.current, event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function act(keys: ListKeys, { key, shiftKey, target }: KeyboardEvent): boolean {
  const step = STEPS[key];
  if (step !== undefined) return done(() => keys.move(step, shiftKey));
  const isOnButton = target instanceof Element && target.closest('button, a:not(.row-link), summary, [role="separator"]') !== null;
  switch (key) {
    case 'Home':
      return done(keys.toFirst);
    case 'End':
      return done(keys.toLast);
    case ' ':
      return !isOnButton && done(keys.toggle);
    case 'Enter':
      // A link opens by itself.
      return !isOnButton && !(target instanceof Element && target.closest('a')) && done(keys.open);
    case 'p':
    case 'P':
      return done(keys.preview);
    case 'Escape':
      return done(keys.close);
    case '/':
      return done(keys.search);
    case '?':
      return done(keys.help);
    default:
      return false;
  }
}

function done(work: () => void): true {
  work();
  return true;
}

const OVER = '[role="dialog"], dialog, .ant-popover, .ant-dropdown, .ant-drawer, .ant-modal, .ant-select-dropdown, .preview form';

function isForList({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target.isContentEditable || target.closest(OVER)) return false;
  const isBox = target instanceof HTMLInputElement && target.type === 'checkbox' && target.closest('.grid-scroll') !== null;
  return isBox || target.closest('input, textarea, select, nav.side') === null;
}
