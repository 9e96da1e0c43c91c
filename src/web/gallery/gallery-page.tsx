import type { ReactNode } from 'react';
import { GALLERY_PARTS } from './gallery-parts.ts';
import './gallery.css';

/**
 * Every part of the furniture in its states, drawn from small fixtures: to look at, and for the tests to take pictures
 * of. It is a build of its own and never part of the workbench.
 */
export function GalleryPage({ part }: { readonly part: string | undefined }): ReactNode {
  const shown = GALLERY_PARTS.find((one) => one.name === part);
  return (
    <main className="gallery">
      <h1>{shown ? shown.title : '部件陈列'}</h1>
      {shown ? <shown.Part /> : <ul className="gallery-index">{GALLERY_PARTS.map((one) => <li key={one.name}><a href={`?part=${one.name}`}>{one.title}</a></li>)}</ul>}
    </main>
  );
}
