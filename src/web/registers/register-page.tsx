import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyNotice, Skeleton } from '#furniture/notice/notices.tsx';
import { findRegister, useSource } from '#furniture/source/source.ts';
import { say } from '#furniture/value/language.ts';
import { useWebWords } from '../language/use-web-words.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { RegisterList } from './register-list.tsx';
import { useAddressView } from './use-address-view.ts';
import './register.css';

const route = getRouteApi('/registers/$register');

/** A register as a list that can be searched, narrowed by a sentence, sorted, looked at in views of one's own, and worked through. */
export function RegisterPage(): ReactNode {
  const { word, language } = useWebWords();
  const { catalogue } = useSource();
  const { register: id } = route.useParams();
  const register = findRegister(catalogue, id);
  usePageTitle(register && say(register.title, language));
  if (!register) return <div className="page"><EmptyNotice>{word('registerNone')}</EmptyNotice></div>;
  return <OpenRegister key={id} id={id} />;
}

// A register opens with its opening view, which is known once the views are.
function OpenRegister({ id }: { readonly id: string }): ReactNode {
  const { language } = useWebWords();
  const { catalogue } = useSource();
  const register = findRegister(catalogue, id);
  const address = useAddressView(id);
  if (!register) return null;
  if (address.isOpening) return <div className="page"><div className="page-head"><h1>{say(register.title, language)}</h1></div><Skeleton lines={12} /></div>;
  return <RegisterList register={register} address={address} />;
}
