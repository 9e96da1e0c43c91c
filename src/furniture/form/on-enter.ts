import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled])';

/** Enter goes on to the next question, and sends the form from the last one; Ctrl+Enter sends it from anywhere. */
export function onEnter(event: KeyboardEvent<HTMLFormElement>): void {
  // The Enter that ends the input of Chinese by its sounds is not meant for the form.
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
  const form = event.currentTarget;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  // Lists and calendars that are open take it themselves; in a paragraph it begins a line.
  if (!(event.target instanceof HTMLInputElement) || event.target.getAttribute('aria-expanded') !== null || event.target.closest('.ant-picker')) return;
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter((one) => one.offsetParent !== null);
  const next = fields[fields.indexOf(event.target) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
