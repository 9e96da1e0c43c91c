import { html, type Html } from '../html.ts';

const WIDTH = 96;
const HEIGHT = 24;

/** A small line beside a figure. It says nothing that the figure's page does not say in words, so readers pass it over. */
export function sparkline(values: readonly (number | null)[]): Html {
  const path = pathOf(values, WIDTH, HEIGHT, 0);
  return path ? html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path d="${path}"/></svg>` : html``;
}

/** The path of values over a width, from the least to the greatest, or from nothing where they are all above it; gaps stay gaps. */
export function pathOf(values: readonly (number | null)[], width: number, height: number, top: number, most?: number): string {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return '';
  const least = Math.min(0, ...known);
  const span = Math.max(most ?? 0, ...known) - least || 1;
  let pen = 'M';
  return values
    .map((value, index) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const point = `${pen}${round((index / (values.length - 1)) * width)} ${round(top + height - ((value - least) / span) * height)}`;
      pen = 'L';
      return point;
    })
    .join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
