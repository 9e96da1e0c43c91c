import { createRequire } from 'node:module';

type Recognize = (text: string, culture: string) => readonly unknown[];

// The package has no types that a module of today can import.
const suite = createRequire(import.meta.url)('@microsoft/recognizers-text-suite') as Readonly<Record<'recognizeNumber' | 'recognizePercentage' | 'recognizeCurrency' | 'recognizeDimension', Recognize>>;

/** All numbers, percentages, amounts of money and dimensions that Microsoft's recognizers find in a Chinese text. */
export function recognizeNumberWithUnit(text: string): number {
  const culture = 'zh-cn';
  return suite.recognizeNumber(text, culture).length + suite.recognizePercentage(text, culture).length + suite.recognizeCurrency(text, culture).length + suite.recognizeDimension(text, culture).length;
}
