import { makeChance, type Chance } from '#kernel/chance/chance.ts';

/** The two kinds of messages of the platform. */
export type Topic = 'items' | 'cases';

/** A service item as the register takes it. */
export type PublishedItem = Readonly<Record<string, unknown>>;

type Body = Record<string, unknown>;
type Message = { readonly id: string; readonly sequence?: number | undefined; readonly sentAt: string; readonly body: Body };

const KINDS: Readonly<Record<string, string>> = { licence: '行政许可', confirmation: '行政确认', payment: '行政给付', reward: '行政奖励', ruling: '行政裁决', 'other-power': '其他行政权力', 'public-service': '公共服务' };
const AUDIENCES: Readonly<Record<string, string>> = { person: '自然人', body: '法人', both: '自然人,法人' };
const SURNAMES = [...'赵钱孙李周吴郑王'];
const CHANGED_ITEMS = 12;
const DECIDED_A_TICK = 0.6;

/** What the simulated platform knows and has to tell: the published items, and the cases of all halls. */
export class ItemPlatformBooks {
  readonly #chance: Chance;
  readonly #now: () => Date;
  readonly #items = new Map<string, Body>();
  readonly #cases = new Map<string, Body>();
  readonly #feeds: Readonly<Record<Topic, Message[]>> = { items: [], cases: [] };
  readonly #receipts = new Map<string, string>();
  readonly #told = new Map<string, number>();
  readonly #heard = new Map<string, number>();
  readonly #startedAt: number;
  #applied: number;

  constructor(items: readonly PublishedItem[], chance: Chance, now: () => Date) {
    this.#chance = chance;
    this.#now = now;
    this.#startedAt = now().getTime();
    // A platform started anew goes on with numbers that it has not used before.
    this.#applied = (Math.floor(this.#startedAt / 60_000) % 1000) * 100;
    for (const item of items) this.#items.set(String(item['slug']), itemBody(item));
    this.#publish();
  }

  /** A page of a feed. The cursor says how many messages of which start were read; one of another start begins anew. */
  feed(topic: Topic, after: string, limit: number): { messages: readonly Message[]; next: string; more: boolean } {
    const [start, read] = after.split('.').map(Number);
    const from = start === this.#startedAt ? (read ?? 0) : 0;
    const messages = this.#feeds[topic].slice(from, from + limit);
    const next = from + messages.length;
    return { messages, next: `${this.#startedAt}.${next}`, more: next < this.#feeds[topic].length };
  }

  /** A page of all that the platform holds. */
  records(topic: Topic, after: number, limit: number): { records: readonly Body[]; next?: string } {
    const all = [...(topic === 'items' ? this.#items : this.#cases).values()];
    const next = after + limit;
    return { records: all.slice(after, next), ...(next < all.length ? { next: String(next) } : {}) };
  }

  /** Takes a message from a hall, once however often it comes; an older one about a case changes nothing. */
  take(topic: Topic, message: Message): { receipt: string } | { reason: string } {
    const known = this.#receipts.get(message.id);
    if (known) return { receipt: known };
    const number = message.body['projectNo'];
    if (topic !== 'cases' || typeof number !== 'string') return { reason: '只收办件，且须有办件编号' };
    if (!this.#items.has(String(message.body['itemCode'] ?? ''))) return { reason: `事项 ${String(message.body['itemCode'])} 没有发布` };
    const sequence = message.sequence ?? 0;
    if (sequence > (this.#heard.get(number) ?? -1)) {
      this.#cases.set(number, { ...this.#cases.get(number), ...message.body });
      this.#heard.set(number, sequence);
    }
    const receipt = `HZ${String(this.#receipts.size + 1).padStart(8, '0')}`;
    this.#receipts.set(message.id, receipt);
    return { receipt };
  }

  /** Time passes: somebody applies on the platform, and cases that a hall has accepted are decided. */
  tick(): void {
    this.#apply();
    for (const [number, body] of this.#cases) {
      const open = body['status'] === '受理' || body['status'] === '转报';
      if (open && this.#chance.luck(DECIDED_A_TICK)) this.#decide(number, body);
    }
  }

  /** How much stands in the books. */
  counts(): { readonly items: number; readonly cases: number; readonly received: number; readonly itemMessages: number; readonly caseMessages: number } {
    return { items: this.#items.size, cases: this.#cases.size, received: this.#receipts.size, itemMessages: this.#feeds.items.length, caseMessages: this.#feeds.cases.length };
  }

  // The catalogue's changes of the year: some elements changed twice, one message sent twice, one that overtook another, two new items.
  #publish(): void {
    const changed = this.#chance.shuffle([...this.#items.keys()]).slice(0, CHANGED_ITEMS);
    const messages: Message[] = [];
    for (const [index, code] of changed.entries()) {
      const first: Body = { ...this.#items.get(code)!, fee: '不收费' };
      const second = { ...first, result: `${String(first['result']).slice(0, 30)}（电子证照）` };
      const [earlier, later] = [first, second].map((body, turn) => ({ id: `item-${code}-${turn + 1}`, sentAt: this.#at(-3600 + index * 60 + turn), body }));
      messages.push(...(index % 3 === 0 ? [later!, earlier!] : [earlier!, later!]));
      this.#items.set(code, second);
    }
    for (const [index, name] of ['人才公寓入住申请', '低空飞行活动报备'].entries()) {
      const body = { itemCode: `platform-new-${index + 1}`, itemName: name, serial: 901 + index, itemType: '公共服务', theme: '其他', audience: '自然人', organ: { name: '市级主管部门' }, basis: '平台发布（演示）', fee: '不收费', result: '办理结果通知' };
      this.#items.set(body.itemCode, body);
      messages.push({ id: `item-${body.itemCode}-1`, sentAt: this.#at(-60 + index), body });
    }
    this.#feeds.items.push(...messages, messages[0]!);
  }

  #apply(): void {
    this.#applied += 1;
    const number = `${this.#now().getUTCFullYear()}-P${String(this.#applied).padStart(5, '0')}`;
    const chance = makeChance(`${number}/${this.#chance.whole(1, 1e9)}`);
    const body = { projectNo: number, itemCode: chance.pick([...this.#items.keys()].slice(0, 100)), applicant: { name: `${chance.pick(SURNAMES)}某某` }, channel: '网上', receivedOn: this.#at(0).slice(0, 10), status: '收件' };
    this.#cases.set(number, body);
    this.#tell(number, body);
  }

  #decide(number: string, body: Body): void {
    const decided = { ...body, status: '已办结', outcome: { decision: this.#chance.luck(0.95) ? '准予' : '不予' } };
    this.#cases.set(number, decided);
    this.#tell(number, decided);
  }

  #tell(number: string, body: Body): void {
    const sequence = (this.#told.get(number) ?? 0) + 1;
    this.#told.set(number, sequence);
    this.#feeds.cases.push({ id: `case-${number}-${sequence}`, sequence, sentAt: this.#at(0), body });
  }

  #at(seconds: number): string {
    return new Date(this.#now().getTime() + seconds * 1000).toISOString();
  }
}

function itemBody(seed: PublishedItem): Body {
  return {
    itemCode: seed['slug'], itemName: seed['name'], serial: seed['number'], itemType: KINDS[String(seed['kind'])], theme: seed['theme'], audience: AUDIENCES[String(seed['audience'])],
    organ: { name: seed['decides'] }, basis: seed['basis'], ...(seed['statutoryLimit'] ? { limit: { statutory: seed['statutoryLimit'] } } : {}), fee: seed['fee'], result: seed['result'],
  };
}
