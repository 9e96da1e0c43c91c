import { ConfigProvider, theme } from 'antd';
import antdChinese from 'antd/es/locale/zh_CN.js';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applyLook, DARK, FONT, LIGHT, type Look } from '#furniture/look/tokens.ts';

const KEPT_AS = 'shali.look';

type LookControl = { readonly look: Look; readonly change: (look: Look) => void };
type AntdLocale = NonNullable<Parameters<typeof ConfigProvider>[0]['locale']>;

const LookContext = createContext<LookControl>({ look: 'light', change: () => undefined });

/** The look in use and the way to change it. */
export function useLook(): LookControl {
  return use(LookContext);
}

// Bundlers give the module's default itself, the type checker sees it one step deeper.
const CHINESE: AntdLocale = 'default' in antdChinese ? antdChinese.default : antdChinese;

/** Gives all parts one look: the CSS variables and the theme of the input parts come from the same tokens. */
export function LookProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [look, setLook] = useState<Look>(firstLook);
  const { i18n } = useTranslation();
  const isChinese = i18n.language.startsWith('zh');
  useEffect(() => applyLook(document.documentElement, look), [look]);
  useEffect(() => void dayjs.locale(isChinese ? 'zh-cn' : 'en'), [isChinese]);
  const control = useMemo<LookControl>(() => ({
    look,
    change: (next) => {
      localStorage.setItem(KEPT_AS, next);
      setLook(next);
    },
  }), [look]);
  const themed = useMemo(() => themeOf(look), [look]);
  return (
    <LookContext value={control}>
      <ConfigProvider theme={themed} {...(isChinese ? { locale: CHINESE } : {})} componentSize="medium" button={{ autoInsertSpace: false }}>{children}</ConfigProvider>
    </LookContext>
  );
}

function firstLook(): Look {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function themeOf(look: Look): NonNullable<Parameters<typeof ConfigProvider>[0]['theme']> {
  const tokens = look === 'dark' ? DARK : LIGHT;
  return {
    algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: tokens.accent, colorInfo: tokens.river, colorLink: tokens.accent, colorSuccess: tokens.ok, colorWarning: tokens.soon, colorError: tokens.late,
      colorText: tokens.ink, colorTextBase: tokens.ink, colorBgBase: tokens.ground, colorBgContainer: tokens.paper, colorBgElevated: tokens.paper, colorBorder: tokens.line, colorTextPlaceholder: tokens['ink-faint'],
      borderRadius: 2, fontFamily: FONT, fontSize: 14, motionDurationMid: '0.1s', motionDurationSlow: '0.14s', wireframe: false,
      boxShadow: 'none', boxShadowSecondary: `0 0 0 1px ${tokens.line}`, boxShadowTertiary: 'none',
    },
    components: { Progress: { defaultColor: tokens.accent }, Button: { primaryColor: tokens.ground, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' }, Drawer: { colorBgElevated: tokens.paper } },
  };
}
