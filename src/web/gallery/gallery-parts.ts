import type { ComponentType } from 'react';
import { ClausePart, FilterPart } from './parts/filter-part.tsx';
import { DrawerPart, WidgetPart } from './parts/form-part.tsx';
import { HangingPart } from './parts/hanging-part.tsx';
import { IndicatorPart } from './parts/indicator-part.tsx';
import { MapPart } from './parts/map-part.tsx';
import { NoticePart } from './parts/notice-part.tsx';
import { ProcedurePart } from './parts/procedure-part.tsx';
import { FieldPart, RecordPart } from './parts/record-part.tsx';
import { EmptyTablePart, TablePart } from './parts/table-part.tsx';
import { TimelinePart } from './parts/timeline-part.tsx';
import { ValuePart } from './parts/value-part.tsx';

/** A page of the gallery. */
export type GalleryPart = { readonly name: string; readonly title: string; readonly Part: ComponentType };

/** The gallery's pages; each has its picture for every width and look. */
export const GALLERY_PARTS: readonly GalleryPart[] = [
  { name: 'table', title: '台账表格', Part: TablePart },
  { name: 'table-empty', title: '台账表格（空、加载、出错）', Part: EmptyTablePart },
  { name: 'filter', title: '筛选句', Part: FilterPart },
  { name: 'clause', title: '筛选条件', Part: ClausePart },
  { name: 'widgets', title: '表单输入', Part: WidgetPart },
  { name: 'drawer', title: '表单抽屉', Part: DrawerPart },
  { name: 'fields', title: '记录字段', Part: FieldPart },
  { name: 'record', title: '时限与相关记录', Part: RecordPart },
  { name: 'timeline', title: '时间线', Part: TimelinePart },
  { name: 'procedure', title: '程序图', Part: ProcedurePart },
  { name: 'indicator', title: '指标', Part: IndicatorPart },
  { name: 'values', title: '值', Part: ValuePart },
  { name: 'notices', title: '提示', Part: NoticePart },
  { name: 'hanging', title: '附件与意见', Part: HangingPart },
  { name: 'map', title: '示意图', Part: MapPart },
];
