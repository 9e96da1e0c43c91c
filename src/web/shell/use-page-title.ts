import { useEffect } from 'react';
import { useWebWords } from '../language/use-web-words.ts';

/** Names the browser's tab after the page. */
export function usePageTitle(title: string | undefined): void {
  const { word } = useWebWords();
  const product = word('product');
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}
