import { BlockList, isIP } from 'node:net';

/** Whether a text names a network: an address, or one with the length of its prefix (`10.4.0.0/16`). */
export function isNetwork(text: string): boolean {
  const [address = '', length, more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more !== undefined) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (family === 4 ? 32 : 128));
}

/** A list of networks to look addresses up in; what is none is left out. */
export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const one of networks.filter(isNetwork)) {
    const [address = '', length] = one.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, length === undefined ? (family === 'ipv4' ? 32 : 128) : Number(length), family);
  }
  return list;
}

/** Whether an address lies in one of the networks; an IPv4 address may come in the clothes of IPv6. */
export function liesIn(list: BlockList, address: string): boolean {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address.split('%')[0] ?? '';
  const family = isIP(plain);
  return family !== 0 && list.check(plain, family === 4 ? 'ipv4' : 'ipv6');
}
