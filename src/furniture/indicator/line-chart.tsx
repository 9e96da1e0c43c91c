import { LineChart as EchartsLine } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import { useEffect, useRef, type ReactNode } from 'react';
import { DARK, FONT, LIGHT } from '../look/tokens.ts';
import { formatPeriod } from '../value/day-text.ts';
import { formatFigure } from '../value/figure.ts';
import type { Language } from '../value/language.ts';
import { useWords } from '../words/use-words.ts';
import './indicator.css';

use([EchartsLine, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

type Option = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption>;
type Points = readonly { readonly period: string; readonly value: number | null }[];
type LineChartProps = { readonly title: string; readonly unit: string; readonly decimals: number; readonly points: Points; readonly target?: number | null; readonly targetTitle?: string };

/** The line of an indicator over its months, with the target as a thin level. */
export function LineChart(props: LineChartProps): ReactNode {
  const { language, word } = useWords();
  const host = useRef<HTMLElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    if (!host.current) return undefined;
    const made = init(host.current, undefined, { renderer: 'svg' });
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(host.current);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    const draw = (): void => chart.current?.setOption(optionOf(props, language, word('target')), true);
    draw();
    const watcher = new MutationObserver(draw);
    watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-look'] });
    return () => watcher.disconnect();
  });
  const values = props.points.map((point) => formatFigure(point.value, props.decimals, language)).join(language === 'zh' ? '、' : ', ');
  return <figure ref={host} className="line-chart" aria-label={word('trend', { title: props.title, values })} />;
}

function optionOf({ points, unit, decimals, target }: LineChartProps, language: Language, targetTitle: string): Option {
  const look = document.documentElement.dataset.look === 'dark' ? DARK : LIGHT;
  const text = { color: look['ink-faint'], fontFamily: FONT, fontSize: 12 };
  const level = target === null || target === undefined ? {} : {
    markLine: { silent: true, symbol: 'none', data: [{ yAxis: target }], lineStyle: { color: look.river, type: 'dashed' as const, width: 1 }, label: { formatter: `${targetTitle} ${formatFigure(target, decimals, language)}`, position: 'insideEndTop' as const, ...text, color: look.river } },
  };
  return {
    animationDuration: 120,
    grid: { left: 4, right: 16, top: 28, bottom: 4, outerBoundsMode: 'same' },
    tooltip: { trigger: 'axis', backgroundColor: look.paper, borderColor: look.line, padding: [6, 10], extraCssText: 'box-shadow:none', textStyle: { color: look.ink, fontFamily: FONT, fontSize: 13 }, valueFormatter: (value) => (typeof value === 'number' ? `${formatFigure(value, decimals, language)} ${unit}` : '—') },
    xAxis: { type: 'category', boundaryGap: false, data: points.map((point) => formatPeriod(point.period, language)), axisLine: { lineStyle: { color: look.ink } }, axisTick: { show: false }, axisLabel: { ...text, formatter: (name: string) => (language === 'zh' ? name.replace(/^\d+年/, '') : name.slice(0, 3)) } },
    yAxis: { type: 'value', scale: false, max: unit === '%' ? ({ max }: { max: number }) => (max <= 100 && (target ?? 0) <= 100 ? 100 : Math.max(max, target ?? 0)) : target ? ({ max }: { max: number }) => Math.max(max, target * 1.08) : undefined, splitNumber: 4, axisLabel: text, splitLine: { lineStyle: { color: look['line-soft'] } }, name: unit, nameTextStyle: { ...text, align: 'left' }, nameGap: 12 },
    series: [{ type: 'line', data: points.map((point) => point.value), connectNulls: false, showSymbol: true, symbol: 'circle', symbolSize: 5, lineStyle: { color: look.accent, width: 2 }, itemStyle: { color: look.accent }, ...level }],
  };
}
