import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { startLiveFeed } from './live-feed.ts';

/** Keeps the page in step with the records while somebody works in a session. */
export function useLiveFeed(isHeld: boolean): void {
  const client = useQueryClient();
  useEffect(() => (isHeld ? startLiveFeed(client) : undefined), [client, isHeld]);
}
