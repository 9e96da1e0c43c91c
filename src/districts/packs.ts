import type { DistrictPack } from '#kernel/desk/district-pack.ts';

/** The districts that this program knows, each loaded only where it is opened. A district is one folder and one line here. */
export const PACKS: Readonly<Record<string, () => Promise<DistrictPack>>> = {
  xicheng: async () => (await import('./xicheng/pack.ts')).XICHENG,
};
