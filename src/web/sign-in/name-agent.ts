// In this order: what comes later calls itself by the names before it, too.
const BROWSERS = [['Edg/', 'Edge'], ['MicroMessenger', '微信'], ['DingTalk', '钉钉'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']] as const;
const MACHINES = [['Windows', 'Windows'], ['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Mac OS', 'macOS'], ['Linux', 'Linux']] as const;

/** What people call the browser and the machine that a browser's own long description names. */
export function nameAgent(agent: string): string {
  return [BROWSERS, MACHINES].map((known) => known.find(([sign]) => agent.includes(sign))?.[1] ?? '').filter((name) => name !== '').join(' · ');
}
