import { useEffect, type RefObject } from 'react';

const EDITS = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';

/** J and K move from line to line, Enter opens the line's record as on any link, A does what is to do. */
export function useDeskKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !list.current) return;
      // While a form or the search is open the letters are theirs.
      if (document.querySelector('.ant-drawer-open, dialog[open]') || (event.target instanceof Element && event.target.closest(EDITS))) return;
      const key = event.key.toLowerCase();
      if (key !== 'j' && key !== 'k' && key !== 'a') return;
      const rows = [...list.current.querySelectorAll<HTMLElement>('[data-desk-row]')];
      const here = document.activeElement?.closest('.task-row');
      const index = rows.findIndex((row) => row.closest('.task-row') === here);
      if (key === 'a') here?.querySelector<HTMLElement>('[data-desk-act]')?.click();
      else rows[Math.max(0, Math.min(rows.length - 1, key === 'j' ? index + 1 : index - 1))]?.focus();
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [list]);
}
