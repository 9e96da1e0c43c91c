import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { applyLook, type Look } from '#furniture/look/tokens.ts';
import type { Language } from '#furniture/value/language.ts';
import { FieldFrame } from './field-frame.tsx';
import type { FieldState } from './field-state.ts';
import { MePage } from './pages/me-page.tsx';
import { QueuePage } from './pages/queue-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { StepPage } from './pages/step-page.tsx';
import { TaskPage } from './pages/task-page.tsx';
import { TodayPage } from './pages/today-page.tsx';
import { RefusalPage } from './pages/refusal-page.tsx';
import { TrayPage } from './pages/tray-page.tsx';
import { FieldContext, useField } from './use-field.ts';
import { useHash } from './use-hash.ts';

// The same keys as the workbench's, so that a choice holds for both.
const LOOK_KEPT_AS = 'shali.look';
const LANGUAGE_KEPT_AS = 'shali.language';

/** The field shell: one task a screen, and whatever is done is kept on the phone first. */
export function FieldApp({ state }: { readonly state: FieldState }): ReactNode {
  const [language, setLanguage] = useState<Language>(localStorage.getItem(LANGUAGE_KEPT_AS) === 'en' ? 'en' : 'zh');
  const [look, setLook] = useState<Look>(firstLook);
  useEffect(() => applyLook(document.documentElement, look), [look]);
  useEffect(() => void (document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'), [language]);
  const ground = useMemo(() => ({
    state,
    language,
    changeLanguage: () => {
      const next = language === 'zh' ? 'en' : 'zh';
      localStorage.setItem(LANGUAGE_KEPT_AS, next === 'zh' ? 'zh-CN' : 'en');
      setLanguage(next);
    },
  }), [state, language]);
  const changeLook = (): void => {
    const next = look === 'dark' ? 'light' : 'dark';
    localStorage.setItem(LOOK_KEPT_AS, next);
    setLook(next);
  };
  return <FieldContext value={ground}><Pages look={look} changeLook={changeLook} /></FieldContext>;
}

function Pages({ look, changeLook }: { readonly look: Look; readonly changeLook: () => void }): ReactNode {
  const { account } = useField();
  const parts = useHash();
  const page = parts.join('/');
  // Whoever turns to another page begins at its top.
  useEffect(() => void window.scrollTo(0, 0), [page]);
  if (account === null) return null;
  if (account === undefined || parts[0] === 'sign-in') return <SignInPage />;
  return <FieldFrame page={parts[0] ?? ''}>{pageOf(parts, look, changeLook)}</FieldFrame>;
}

function pageOf([name, first, second, third]: readonly string[], look: Look, changeLook: () => void): ReactNode {
  switch (name) {
    case 'task':
      if (first === undefined || second === undefined) return <TodayPage />;
      return third === undefined ? <TaskPage register={first} record={second} /> : <StepPage key={`${first}/${second}/${third}`} register={first} record={second} action={third} />;
    case 'report':
      return <ReportPage key={first ?? ''} register={first} />;
    case 'tray':
      return first === undefined ? <TrayPage /> : <RefusalPage key={`${first}/${second ?? ''}`} refusal={first} step={second} />;
    case 'queue':
      return <QueuePage />;
    case 'me':
      return <MePage look={look} changeLook={changeLook} />;
    default:
      return <TodayPage />;
  }
}

function firstLook(): Look {
  const kept = localStorage.getItem(LOOK_KEPT_AS);
  if (kept === 'dark' || kept === 'light') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
