import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '#furniture/notice/notices.tsx';
import { singleSignOn } from './sign-in-queries.ts';

/** Goes to the city's single sign-on, and comes back to the page where I am. */
export function SsoButton({ title, elsewhere = false }: { readonly title: string; readonly elsewhere?: boolean }): ReactNode {
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    // Opened before the answer: a browser blocks a window that opens after it.
    const window_ = elsewhere ? window.open('about:blank') : null;
    setBusy(true);
    setError(undefined);
    try {
      const { location } = await singleSignOn(elsewhere ? '/' : ownPath());
      if (window_) window_.location.href = location;
      else window.location.assign(location);
    } catch (refusal) {
      window_?.close();
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="large" block loading={busy} onClick={() => void go()}>{title}</Button>
      {error !== undefined && <ProblemNotice error={error} />}
    </>
  );
}

// Without the note of an earlier attempt that failed.
function ownPath(): string {
  const query = new URLSearchParams(window.location.search);
  query.delete('sso');
  const text = query.toString();
  return `${window.location.pathname}${text ? `?${text}` : ''}`;
}
