import { duty, system, anyOf } from '#kernel/access/access.ts';
import { defineDesk } from '#kernel/desk/desk.ts';
import { composeModel, type Model } from '#kernel/desk/model.ts';
import type { Connector, OutsideSystem } from '#kernel/exchange/connector.ts';
import { defineConnector } from '#kernel/exchange/define-connector.ts';
import type { Outcome, Outgoing, Transport } from '#kernel/exchange/transport.ts';
import { DistrictError } from '#kernel/error/district-error.ts';
import * as kinds from '#kernel/field/kinds.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { defineRegister } from '#kernel/register/register.ts';
import type { Database } from '#store/database/connect.ts';
import type { District } from '#store/district.ts';
import { makeVault } from '#store/keys/vault.ts';
import { migrate, readMigrations } from '#store/schema/migrate.ts';
import { modelStatements } from '#store/schema/statements.ts';
import { countedRandom, smallCalendar } from '#tests/kit/small-district.ts';

const label = (zh: string): { zh: string; en: string } => ({ zh, en: zh });

export const Kind = defineRegister('kind', { title: label('种类'), identity: 'code', fields: { name: kinds.text(label('名称')), code: kinds.text(label('代号')), fee: kinds.text(label('收费'), { optional: true }), counter: kinds.text(label('窗口'), { optional: true }) }, write: duty('clerk') });

export const Application = defineRegister('application', {
  title: label('申请'),
  name: 'number',
  identity: 'number',
  fields: {
    number: kinds.text(label('编号')),
    kind: kinds.reference('kind', label('种类'), { optional: true }),
    applicant: kinds.person(label('申请人'), { optional: true }),
    channel: kinds.choice(label('渠道'), { online: ['网上', 'Online'], window: ['窗口', 'Window'] }, { optional: true }),
    address: kinds.text(label('地址'), { optional: true }),
    decision: kinds.choice(label('决定'), { granted: ['准予', 'Granted'], denied: ['不予', 'Denied'] }, { optional: true }),
    closedOn: kinds.date(label('办结日'), { optional: true }),
  },
  write: duty('clerk'),
});

export const Handle = defineProcedure('handle-application', {
  of: Application,
  title: label('办理'),
  initial: 'received',
  states: { received: { title: label('收件') }, accepted: { title: label('受理') }, decided: { title: label('办结'), end: true } },
  actions: {
    accept: { title: label('受理'), from: ['received'], to: 'accepted', by: duty('clerk') },
    decide: { title: label('决定'), from: ['accepted'], to: 'decided', by: anyOf(duty('clerk'), system()), form: { decision: 'required' }, stamps: { closedOn: 'day' } },
  },
});

export const Platform: OutsideSystem = { id: 'platform', name: label('外部平台') };

export const Kinds = defineConnector('kinds', {
  title: label('种类'), system: Platform, of: Kind, direction: 'in', topic: 'kinds', key: 'code', order: 'time',
  map: { code: { at: 'code', keptBy: 'them' }, name: { at: 'title.zh', keptBy: 'them' }, fee: { at: 'fee', keptBy: 'them' } },
  creates: true, unit: 'unit-a', settledBy: duty('clerk'),
});

export const Applications = defineConnector('applications', {
  title: label('申请'), system: Platform, of: Application, procedure: Handle, direction: 'both', topic: 'applications', key: 'number', order: 'sequence',
  map: {
    number: { at: 'no', keptBy: 'us' },
    kind: { at: 'kindCode', keptBy: 'us', by: 'code' },
    applicant: { at: 'applicant.name', keptBy: 'them' },
    channel: { at: 'channel', keptBy: 'us', values: { 网: 'online', 窗: 'window' } },
    address: { at: 'applicant.address', keptBy: 'them' },
    decision: { at: 'outcome', keptBy: 'them', values: { 准: 'granted', 否: 'denied' } },
  },
  status: { at: 'status', theirs: { done: { action: 'decide', form: ['decision'] } }, ours: { received: 'new', accepted: 'open', decided: 'done' } },
  creates: true, tells: ['create', 'accept', 'decide'], unit: 'unit-a', settledBy: duty('clerk'),
});

export const exchangeModel: Model = composeModel([], [
  defineDesk({ id: 'exchange-test', title: label('试验'), chapter: 'business', registers: [Kind, Application], procedures: [Handle], connectors: [Kinds, Applications] }),
]);

/** A district whose clock the test sets. */
export type ExchangeDistrict = District & { readonly clock: { at: string }; readonly connected: Map<string, string> };

/** Opens a district that exchanges, with its tables made from its declarations. */
export async function openExchangeDistrict(database: Database, schema: string): Promise<ExchangeDistrict> {
  const others = readMigrations().filter((migration) => migration.name !== '0002-registers.sql');
  await migrate(database, schema, [...others, { name: 'registers', sha256: 'test', statements: modelStatements(exchangeModel) }]);
  const random = countedRandom(schema);
  const clock = { at: '2024-06-03T02:00:00.000Z' };
  return { model: exchangeModel, calendar: smallCalendar, database, schema, vault: makeVault(random(32), random), now: () => clock.at, clock, connected: new Map([['platform', 'http://platform.invalid']]) };
}

/** A message about an application as the platform sends it. */
export function message(id: string, sequence: number, body: Record<string, unknown>, sentAt = '2024-06-03T01:00:00.000Z'): unknown {
  return { id, sequence, sentAt, body };
}

/** The other end of the line, held in memory: what it was sent, what it answers, whether it is down. */
export class FakeEnd implements Transport {
  readonly endpoint = 'http://platform.invalid';
  readonly sent: Outgoing[] = [];
  readonly feeds: Record<string, unknown[]> = {};
  readonly holdings: Record<string, Record<string, unknown>[]> = {};
  down = false;
  answer: (message: Outgoing) => Outcome = (one) => ({ kind: 'receipt', receipt: `r-${one.id}` });
  tries = 0;

  async pull(topic: string, after: string | undefined): Promise<{ messages: readonly unknown[]; next: string; more: boolean }> {
    this.#check();
    const from = Number(after ?? 0);
    const messages = (this.feeds[topic] ?? []).slice(from, from + 3);
    return { messages, next: String(from + messages.length), more: from + messages.length < (this.feeds[topic] ?? []).length };
  }

  async list(topic: string, after: string | undefined): Promise<{ records: readonly Record<string, unknown>[]; next: string | undefined }> {
    this.#check();
    const from = Number(after ?? 0);
    const all = this.holdings[topic] ?? [];
    return { records: all.slice(from, from + 2), next: from + 2 < all.length ? String(from + 2) : undefined };
  }

  async send(_topic: string, one: Outgoing): Promise<Outcome> {
    this.tries += 1;
    if (this.down) return { kind: 'unreachable', reason: '断线' };
    const outcome = this.answer(one);
    if (outcome.kind === 'receipt') this.sent.push(one);
    return outcome;
  }

  #check(): void {
    if (this.down) throw new DistrictError('exchange/unreachable', { where: this.endpoint, reason: '断线' });
  }
}

export type { Connector };
