import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { DistrictError } from '#kernel/error/district-error.ts';
import { isNetwork, liesIn, networkList } from '../tokens/networks.ts';

/** Networks that are nobody's on the internet, or this machine's own: what is told to the outside doesn't go there. */
const CLOSED = networkList([
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24',
  '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '::/96', '::1', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'ff00::/8',
]);

/** Where subscriptions may be told: the internet by TLS, and the networks that a setting opens by either. */
export type Reach = {
  /** @throws DistrictError `webhook/address-invalid`, `webhook/address-closed`. */
  readonly checkAddress: (address: string) => URL;
  /** Resolves a name for a connection and gives only addresses that may be reached: what a name leads to is decided as it is used. */
  readonly lookup: (isPlain: boolean) => LookupFunction;
};

/** The reach with further networks opened, such as the intranet `10.4.0.0/16`. */
export function reachOf(opened: readonly string[]): Reach {
  const open = networkList(opened);
  const isOpen = (address: string, isPlain: boolean): boolean => liesIn(open, address) || (!isPlain && isIP(address) !== 0 && !liesIn(CLOSED, address));
  return {
    checkAddress: (address) => {
      const url = URL.parse(address);
      if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.hash !== '' || address.length > 300) throw new DistrictError('webhook/address-invalid', { address: address.slice(0, 120) });
      const isPlain = url.protocol === 'http:';
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const isClosed = isIP(host) === 0 ? isPlain && opened.length === 0 : !isOpen(host, isPlain);
      if (isClosed) throw new DistrictError('webhook/address-closed', { address: url.origin });
      return url;
    },
    lookup: (isPlain) => (name, options, done) => {
      lookup(name, { ...options, all: true }, (error, found) => {
        const allowed = error ? [] : found.filter((one) => isOpen(one.address, isPlain));
        const [first] = allowed;
        if (!first) done(error ?? new Error('这个地址不对外开放'), '', 0);
        else if (options.all) done(null, allowed);
        else done(null, first.address, first.family);
      });
    },
  };
}

/** The reach as the environment says: `SHALI_WEBHOOK_NETWORKS`, networks parted by commas. @throws DistrictError `settings/invalid`. */
export function readReach(environment: Readonly<Record<string, string | undefined>>): Reach {
  const networks = (environment.SHALI_WEBHOOK_NETWORKS ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  const wrong = networks.find((one) => !isNetwork(one));
  if (wrong !== undefined) throw new DistrictError('settings/invalid', { name: 'SHALI_WEBHOOK_NETWORKS', reason: `“${wrong}”不是网段 is no network` });
  return reachOf(networks);
}
