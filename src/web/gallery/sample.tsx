import type { ReactNode } from 'react';

/** A part in one state, with the name of the state above it. */
export function Sample({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="gallery-sample" aria-label={title}>
      <h2 className="gallery-state">{title}</h2>
      {children}
    </section>
  );
}
