import { duty } from '#kernel/access/access.ts';
import { defineConnector } from '#kernel/exchange/define-connector.ts';
import { HandleServiceCase } from '../procedures/handle-service-case.ts';
import { ServiceCase } from '../registers/service-case.ts';
import { ItemPlatform } from './item-platform.ts';

/** What the hall does with a case is told to the platform; what was applied for there, and what was decided there, comes back. */
export const PlatformCases = defineConnector('platform-cases', {
  title: { zh: '办件交换', en: 'Cases exchanged' },
  system: ItemPlatform,
  of: ServiceCase,
  procedure: HandleServiceCase,
  direction: 'both',
  topic: 'cases',
  key: 'number',
  order: 'sequence',
  map: {
    number: { at: 'projectNo', keptBy: 'us' },
    item: { at: 'itemCode', keptBy: 'us', by: 'slug' },
    applicant: { at: 'applicant.name', keptBy: 'us' },
    channel: { at: 'channel', keptBy: 'us', values: { 网上: 'online', 窗口: 'window' } },
    receivedOn: { at: 'receivedOn', keptBy: 'us' },
    acceptedOn: { at: 'acceptedOn', keptBy: 'us' },
    forwardedTo: { at: 'forwardedTo', keptBy: 'us' },
    deliveredOn: { at: 'deliveredOn', keptBy: 'us' },
    decision: { at: 'outcome.decision', keptBy: 'them', values: { 准予: 'granted', 不予: 'denied' } },
  },
  status: {
    at: 'status',
    theirs: { 已办结: { action: 'recordDecision', form: ['decision'] } },
    ours: { received: '收件', correcting: '补正', accepted: '受理', forwarded: '转报', decided: '已办结', delivered: '送达', notAccepted: '不予受理', withdrawn: '撤回' },
  },
  creates: true,
  tells: ['create', 'askCorrection', 'accept', 'declineCase', 'forward', 'recordDecision', 'deliver', 'withdraw'],
  unit: 'unit-services',
  settledBy: duty('window'),
});
