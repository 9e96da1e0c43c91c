import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DARK, FONT, LIGHT, type Tokens } from '#furniture/look/tokens.ts';

const variables = (tokens: Tokens): string => Object.entries(tokens).filter(([name]) => !name.startsWith('map-')).map(([name, value]) => `--${name}:${value}`).join(';');
const rules = readFileSync(join(import.meta.dirname, 'style.css'), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s*\n\s*/g, '\n').trim();

/** The one style sheet of the public face: the colours of all screens, light and dark, and the rules of its pages. */
export const STYLE = `:root{color-scheme:light dark;${variables(LIGHT)};--font:${FONT}}\n@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}\n${rules}\n`;

/** Its address changes with it, so that it may be kept for ever. */
export const STYLE_PATH = `/style-${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}.css`;

/** The picture in the browser's tab. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${LIGHT.accent}"/><path d="M4 12q6-5 12 0t12 0M4 21q6-5 12 0t12 0" fill="none" stroke="#fff" stroke-width="3"/></svg>`;
