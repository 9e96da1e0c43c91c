import { useEffect, useState, type ReactNode } from 'react';
import { useField } from './use-field.ts';

const LOOK_EVERY_MS = 30 * 60_000;

/** Puts the worker behind the page, which makes it work without a network, and offers a new version when there is one. */
export function UpdateBar(): ReactNode {
  const { word } = useField();
  const [waiting, setWaiting] = useState<ServiceWorker>();
  useEffect(() => {
    // A page that came over an inner network without TLS has no worker; it works while it is open.
    const { serviceWorker } = navigator;
    if (!serviceWorker) return undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    void serviceWorker.register('/field/worker.js', { scope: '/field/' }).then((registration) => {
      const offer = (worker: ServiceWorker | null): void => {
        if (!worker) return;
        if (worker.state === 'installed' && serviceWorker.controller) setWaiting(worker);
        worker.addEventListener('statechange', () => (worker.state === 'installed' && serviceWorker.controller ? setWaiting(worker) : undefined));
      };
      offer(registration.waiting);
      registration.addEventListener('updatefound', () => offer(registration.installing));
      timer = setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY_MS);
    }, () => undefined);
    return () => clearInterval(timer);
  }, []);
  if (!waiting) return null;
  const update = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    waiting.postMessage({ is: 'take-over' });
  };
  return <p className="field-bar">{word('newVersion')} <button type="button" className="field-link" onClick={update}>{word('update')}</button></p>;
}
