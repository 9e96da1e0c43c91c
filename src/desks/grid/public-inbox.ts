import type { FieldValue } from '#kernel/field/field.ts';
import { defineInbox, type Inbox } from '#kernel/inbox/inbox.ts';

const TOPICS: Inbox['topics'] = {
  sanitation: { zh: '环境卫生', en: 'Rubbish and cleaning' },
  roads: { zh: '道路和井盖', en: 'Roads and manhole covers' },
  green: { zh: '绿化和公园', en: 'Greenery and parks' },
  water: { zh: '水系和积水', en: 'Rivers and standing water' },
  order: { zh: '占道和噪声', en: 'Blocked ways and noise' },
  other: { zh: '其他意见和诉求', en: 'Something else' },
};

/**
 * What residents write becomes a case reported by the public: it is verified on site before it is filed, like every such
 * report. What was written stands in the description, which is internal; the case is called by topic and community, since
 * a name of a case is public.
 */
export const PublicInbox: Inbox = defineInbox('grid/public', {
  title: { zh: '意见与诉求', en: 'Opinions and requests' },
  promise: { zh: '一般 2 个工作时内受理；先到现场核实，再交有关单位处置。', en: 'Usually accepted within 2 working hours; somebody looks at it on site before it goes to whoever handles it.' },
  of: 'city-case',
  topics: TOPICS,
  area: 'community',
  seat: { of: 'grid-cell', by: 'community' },
  take: (letter, area, seat) => {
    const place = seat && middleOf(seat.values.outline);
    if (!place) return undefined;
    return {
      name: `${TOPICS[letter.topic]?.zh ?? TOPICS.other!.zh}（${String(area.values.name ?? '')}）`,
      source: 'public', community: letter.area, cell: seat.id, place, photos: 0, reportedOn: letter.receivedOn,
      description: letter.where ? `${letter.what}\n地点：${letter.where}` : letter.what,
      ...(letter.telephone ? { telephone: letter.telephone } : {}),
    };
  },
  stages: {
    reported: 'received',
    toVerify: 'accepted', verifiedReport: 'accepted', filed: 'accepted', dispatched: 'accepted', handedBack: 'accepted',
    handling: 'handling', extensionAsked: 'handling', suspended: 'handling', toCheck: 'handling', passed: 'handling',
    closed: 'done', selfHandled: 'done',
    refused: 'declined', void: 'declined',
  },
});

// The middle of the cell's corners: where the collector begins to look until he corrects it.
function middleOf(outline: FieldValue | undefined): FieldValue | undefined {
  const ring = isOutline(outline) ? outline.coordinates[0] : undefined;
  if (!ring || ring.length === 0) return undefined;
  const middle = (axis: 0 | 1): string => (ring.reduce((sum, corner) => sum + Number(corner[axis]), 0) / ring.length).toFixed(6);
  return { type: 'Point', coordinates: [middle(0), middle(1)] };
}

function isOutline(value: FieldValue | undefined): value is { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly FieldValue[])[])[] } {
  return typeof value === 'object' && !Array.isArray(value) && 'type' in value && value.type === 'Polygon' && 'coordinates' in value;
}
