import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWebWords } from '../language/use-web-words.ts';

/** The way to bring a sheet into a register. */
export function ImportLink({ register }: { readonly register: string }): ReactNode {
  const { word } = useWebWords();
  const navigate = useNavigate();
  return <Button onClick={() => void navigate({ to: '/registers/$register/import', params: { register }, search: {} })}>{word('sheet.import')}</Button>;
}
