import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 640px)');

const subscribe = (told: () => void): (() => void) => {
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
};

/** Whether the screen is too narrow for a table. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
