import { useEffect, useState } from 'react';
import type { Instant } from '#kernel/field/day.ts';

const EVERY_MS = 60_000;

/** The time by this phone, anew every minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
