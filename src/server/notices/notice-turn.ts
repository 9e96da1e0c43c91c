import { nextTryAt } from '#kernel/exchange/back-off.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import { dayOf } from '#kernel/field/day.ts';
import { quietUntil } from '#kernel/notice/notice-wish.ts';
import type { District } from '#store/district.ts';
import { claimNotices, findWanted, MOST_TRIES, noteTold, noteWanted, type ClaimedNotice, type ToldNotice } from '#store/notice/deliveries.ts';
import { listWishes, type KeptWish } from '#store/notice/wishes.ts';
import { getStaffInOffice } from '../sign-in/staff-actor.ts';
import { messageOf } from './message-of.ts';
import type { NoticeGateway } from './notice-gateway.ts';

// A turn that finds more than this leaves the rest to the next.
const MOST_PAGES = 20;

/** With what a turn works: the ways out, the address of the workbench, and who is told of what could not be handed over. */
export type Telling = { readonly gateways: readonly NoticeGateway[]; readonly address: string; readonly failed: (error: Error) => void };

/** One turn: notes which notices are wanted by which way, then sends what is due. No transaction is open while a gateway is waited for. */
export async function noticeTurn(district: District, telling: Telling): Promise<void> {
  if (telling.gateways.length === 0) return;
  for (let page = 0; page < MOST_PAGES && (await noteNew(district, telling)) > 0; page += 1);
  for (let page = 0; page < MOST_PAGES && (await sendDue(district, telling)) > 0; page += 1);
}

async function noteNew(district: District, { gateways }: Telling): Promise<number> {
  const open = new Set(gateways.map((one) => one.way));
  const wishes = (await listWishes(district)).map((wish) => ({ ...wish, ways: Object.fromEntries(Object.entries(wish.ways).map(([kind, ways]) => [kind, ways.filter((way) => open.has(way) && wish.addresses[way] !== undefined)])) }));
  const byPerson = new Map(wishes.map((wish) => [wish.person, wish]));
  const wanted = await findWanted(district, wishes);
  const at = district.now();
  await noteWanted(district, wanted.flatMap(({ notice, person, kind }) => (byPerson.get(person)?.ways[kind] ?? []).map((way) => ({ notice, person, way, nextAt: quietUntil(byPerson.get(person)?.quiet, at) ?? at }))));
  return wanted.length;
}

async function sendDue(district: District, telling: Telling): Promise<number> {
  const claimed = await claimNotices(district);
  if (claimed.length === 0) return 0;
  const persons = [...new Set(claimed.map((one) => one.person))];
  const wishes = new Map((await listWishes(district, persons)).map((wish) => [wish.person, wish]));
  const inOffice = new Set<string>();
  for (const person of persons) if (await isInOffice(district, person)) inOffice.add(person);
  // One way after the other would let a slow server of one hold up the other.
  const groups = [...Map.groupBy(claimed, (one) => one.way).values()];
  await Promise.all(groups.map(async (list) => {
    for (const one of list) await noteTold(district, [await tell(district, telling, one, inOffice.has(one.person) ? wishes.get(one.person) : undefined)]);
  }));
  return claimed.length;
}

async function isInOffice(district: District, person: string): Promise<boolean> {
  try {
    await getStaffInOffice(district, person, dayOf(district.now()));
    return true;
  } catch (error) {
    if (error instanceof DistrictError) return false;
    throw error;
  }
}

// What its owner wants when it is sent decides, not what he wanted when it was noted.
async function tell(district: District, { gateways, address, failed }: Telling, claimed: ClaimedNotice, wish: KeptWish | undefined): Promise<ToldNotice> {
  const { notice, way, attempts, kind } = claimed;
  const gateway = gateways.find((one) => one.way === way);
  const to = wish?.addresses[way];
  const message = to !== undefined && wish?.ways[kind]?.includes(way) && claimed.readAt === null ? messageOf(district, claimed, to, address) : undefined;
  if (!gateway || !message || to === undefined) return { notice, way, state: 'withheld', attempts };
  const quiet = quietUntil(wish?.quiet, district.now());
  if (quiet !== undefined) return { notice, way, state: 'waiting', attempts: attempts - 1, nextAt: quiet };
  try {
    return { notice, way, state: 'done', attempts, receipt: withoutAddress(await gateway.send(message), to) };
  } catch (error) {
    // Servers repeat the address in what they answer; it is nobody's to read.
    const problem = withoutAddress(error instanceof Error ? error.message : String(error), to);
    failed(new Error(`${way}: ${problem}`));
    return attempts >= MOST_TRIES ? { notice, way, state: 'dead', attempts, problem } : { notice, way, state: 'waiting', attempts, problem, nextAt: nextTryAt(attempts, district.now()) };
  }
}

function withoutAddress(text: string, address: string): string {
  return text.replaceAll(address, '…');
}
