import { findLinked } from '#kernel/field/record-link.ts';
import { Notice } from '#base/notice.ts';
import type { District } from '#store/district.ts';
import type { ClaimedNotice } from '#store/notice/deliveries.ts';
import type { NoticeMessage } from './notice-gateway.ts';

/**
 * What a notice says outside: its kind, the register and the limit by their declared titles, and the link. Nothing is
 * taken from a record; a limit that no declaration names is left out.
 */
export function messageOf(district: District, { notice, kind, about, step, way }: ClaimedNotice, to: string, address: string): NoticeMessage | undefined {
  const linked = findLinked(about);
  const register = linked && district.model.registers.get(linked.register);
  if (!linked || !register) return undefined;
  const kindTitle = Notice.fields.kind?.options?.find((one) => one.value === kind)?.title.zh ?? '';
  const clock = district.model.procedures.get(register.id)?.clocks[step.split('/')[0] ?? ''];
  return { id: `${notice}-${way}`, to, title: `【沙澧】${kindTitle}：${register.title.zh}${clock ? ` · ${clock.title.zh}` : ''}`, link: `${address}/registers/${encodeURIComponent(linked.register)}/${encodeURIComponent(linked.id)}` };
}
