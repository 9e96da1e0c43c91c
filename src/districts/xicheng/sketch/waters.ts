import type { Position } from './voronoi.ts';

// Invented lines, shaped after what is said of the place: two rivers, a ring of water between them, two lakes.

/** 沙河: comes from the north-west and turns to the east. */
export const SHA: readonly Position[] = [[113.93, 33.598], [113.945, 33.5965], [113.958, 33.5985], [113.972, 33.5945], [113.985, 33.5955], [113.998, 33.5905], [114.01, 33.585]];
/** 澧河: comes from the south-west, turns to the north and joins the 沙河. */
export const LI: readonly Position[] = [[113.93, 33.549], [113.945, 33.546], [113.96, 33.5485], [113.975, 33.545], [113.99, 33.549], [113.999, 33.558], [114.003, 33.568], [114.006, 33.578], [114.0085, 33.5855]];

/** The reaches of the ring, with the intake from the 澧河 and the outlet to the 沙河. Lengths stand in their records. */
export const REACHES: readonly { readonly id: string; readonly name: string; readonly line: readonly Position[] }[] = [
  { id: 'reach-intake', name: '澧河引水渠', line: [[113.9535, 33.5472], [113.9548, 33.5515], [113.956, 33.556]] },
  { id: 'reach-west', name: '西环水系', line: [[113.956, 33.556], [113.9532, 33.5632], [113.952, 33.571]] },
  { id: 'reach-northwest', name: '西北环水系', line: [[113.952, 33.571], [113.9538, 33.579], [113.958, 33.586]] },
  { id: 'reach-north', name: '北环水系', line: [[113.958, 33.586], [113.966, 33.5882], [113.974, 33.589]] },
  { id: 'reach-northeast', name: '月湾湖水系', line: [[113.974, 33.589], [113.9825, 33.5886], [113.99, 33.586]] },
  { id: 'reach-east', name: '东环水系', line: [[113.99, 33.586], [113.9936, 33.5792], [113.9945, 33.572]] },
  { id: 'reach-southeast', name: '东南环水系', line: [[113.9945, 33.572], [113.9934, 33.564], [113.99, 33.557]] },
  { id: 'reach-south', name: '小南湖水系', line: [[113.99, 33.557], [113.9815, 33.5542], [113.973, 33.5535], [113.9642, 33.5541], [113.956, 33.556]] },
  { id: 'reach-outlet', name: '沙河出水渠', line: [[113.974, 33.589], [113.9752, 33.592], [113.9762, 33.5947]] },
];

/** The two lakes. */
export const LAKES: readonly { readonly id: string; readonly name: string; readonly ring: readonly Position[] }[] = [
  { id: 'reach-yuewan-lake', name: '月湾湖', ring: [[113.9792, 33.5873], [113.9836, 33.5876], [113.9861, 33.5858], [113.9845, 33.5838], [113.9806, 33.5835], [113.9785, 33.5852]] },
  { id: 'reach-south-lake', name: '小南湖', ring: [[113.9702, 33.5566], [113.9748, 33.557], [113.9771, 33.5556], [113.9754, 33.5541], [113.9712, 33.554]] },
];

/** All positions of the ring in order, for what stands along it. */
export const RING: readonly Position[] = REACHES.filter(({ id }) => id !== 'reach-intake' && id !== 'reach-outlet').flatMap(({ line }) => line.slice(0, -1));
