import { duty } from '#kernel/access/access.ts';
import { defineConnector } from '#kernel/exchange/define-connector.ts';
import { ServiceItem } from '../registers/service-item.ts';
import { ItemPlatform } from './item-platform.ts';

/** Items come from the platform, which keeps their elements; what the hall promises and where it sits stays ours. */
export const PlatformItems = defineConnector('platform-items', {
  title: { zh: '事项目录接收', en: 'Items received' },
  system: ItemPlatform,
  of: ServiceItem,
  direction: 'in',
  topic: 'items',
  key: 'slug',
  order: 'time',
  map: {
    slug: { at: 'itemCode', keptBy: 'them' },
    name: { at: 'itemName', keptBy: 'them' },
    number: { at: 'serial', keptBy: 'them' },
    kind: {
      at: 'itemType', keptBy: 'them',
      values: { 行政许可: 'licence', 行政确认: 'confirmation', 行政给付: 'payment', 行政奖励: 'reward', 行政裁决: 'ruling', 其他行政权力: 'other-power', 公共服务: 'public-service' },
    },
    theme: { at: 'theme', keptBy: 'them' },
    audience: { at: 'audience', keptBy: 'them', values: { 自然人: 'person', 法人: 'body', '自然人,法人': 'both' } },
    decides: { at: 'organ.name', keptBy: 'them' },
    basis: { at: 'basis', keptBy: 'them' },
    statutoryLimit: { at: 'limit.statutory', keptBy: 'them' },
    fee: { at: 'fee', keptBy: 'them' },
    result: { at: 'result', keptBy: 'them' },
  },
  creates: true,
  // Until the hall has looked at a new item it promises nothing beyond it and hasn't settled it in.
  fills: { role: 'pass-on', basisSeen: false, promisedLimit: '待核定', materials: [], visits: 1, settledIn: false },
  unit: 'unit-services',
  settledBy: duty('item-manager'),
});
