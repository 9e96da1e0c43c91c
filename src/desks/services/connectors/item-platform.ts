import type { OutsideSystem } from '#kernel/exchange/connector.ts';

/** The platform of government services 政务服务平台 on which items are published and cases are reported; it is the city's, not ours. */
export const ItemPlatform: OutsideSystem = { id: 'item-platform', name: { zh: '政务服务事项平台', en: 'Item platform' } };
