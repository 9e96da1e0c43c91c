import { useSyncExternalStore } from 'react';

/** The parts of the address behind `#/`. */
export function useHash(): readonly string[] {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return hash.replace(/^#\/?/, '').split('/').filter((part) => part !== '').map(decodeURIComponent);
}

/** The address of a page of the field shell. */
export function fieldHref(...parts: readonly string[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

/** Goes to a page of the field shell. */
export function goTo(...parts: readonly string[]): void {
  window.location.hash = fieldHref(...parts);
}

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
