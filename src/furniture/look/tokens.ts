/** The colours of one look; every part takes its colours from here, as CSS variables of the same names. */
export type Tokens = {
  readonly ground: string;
  readonly paper: string;
  readonly ink: string;
  readonly 'ink-soft': string;
  readonly 'ink-faint': string;
  readonly line: string;
  readonly 'line-soft': string;
  readonly accent: string;
  readonly 'accent-wash': string;
  readonly river: string;
  readonly ok: string;
  readonly soon: string;
  readonly late: string;
  readonly idle: string;
  readonly 'map-land': string;
  readonly 'map-area': string;
  readonly 'map-road': string;
};

/** Near-white paper, near-black ink, river teal. */
export const LIGHT: Tokens = {
  ground: '#fbfbf9',
  paper: '#ffffff',
  ink: '#1d2327',
  'ink-soft': '#495157',
  'ink-faint': '#697177',
  line: '#d9dbd6',
  'line-soft': '#ebece8',
  accent: '#0f6b6b',
  'accent-wash': '#edf4f2',
  river: '#2f6fb0',
  ok: '#2c7a4b',
  soon: '#96600f',
  late: '#b0281f',
  idle: '#697177',
  'map-land': '#f5f4ee',
  'map-area': '#e9ebe2',
  'map-road': '#cfcdc3',
};

/** The same look at night. */
export const DARK: Tokens = {
  ground: '#14181a',
  paper: '#1a1f22',
  ink: '#e3e6e4',
  'ink-soft': '#b5bcbb',
  'ink-faint': '#8f9897',
  line: '#343b3e',
  'line-soft': '#262c2f',
  accent: '#5cb5ae',
  'accent-wash': '#1b2a2a',
  river: '#77a9dc',
  ok: '#72bd8c',
  soon: '#d9a85a',
  late: '#ea8379',
  idle: '#8f9897',
  'map-land': '#191e20',
  'map-area': '#222a2a',
  'map-road': '#3c4446',
};

/** Sans-serif faces that staff machines have; Chinese first. */
export const FONT = "'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', system-ui, sans-serif";

/** Which of the two looks is on. */
export type Look = 'light' | 'dark';

/** Sets the CSS variables of a look on the document. */
export function applyLook(root: HTMLElement, look: Look): void {
  for (const [name, value] of Object.entries(look === 'dark' ? DARK : LIGHT)) root.style.setProperty(`--${name}`, value);
  root.style.setProperty('--font', FONT);
  root.style.setProperty('color-scheme', look);
  root.dataset.look = look;
}
