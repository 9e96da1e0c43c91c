import { useEffect, useState, type ReactNode } from 'react';
import './register.css';

/** Milliseconds without a key after which a search begins. */
const PAUSE_MS = 250;

/** A line to search by; what is typed counts once the hand rests. */
export function SearchField({ label, value, onChange, id }: { readonly id?: string; readonly label: string; readonly value: string; readonly onChange: (q: string) => void }): ReactNode {
  const [typed, setTyped] = useState(value);
  // A view may bring words of its own, and what is taken away elsewhere goes from the line; what was typed comes back as it was told.
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value.trim()) return undefined;
    const timer = setTimeout(() => {
      setTold(typed.trim());
      onChange(typed.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return <input id={id} className="search-box" type="search" aria-label={label} placeholder={label} value={typed} onChange={(event) => setTyped(event.target.value)} />;
}
