import { platformOf } from '#kernel/access/access.ts';
import { XICHENG } from '#districts/xicheng/pack.ts';
import type { Platform } from '#server/platform/open.ts';
import { creditCheck, organisationCheck } from '#kernel/field/check-digit.ts';
import { runCommand } from '#store/command/run.ts';
import type { DATABASES } from './databases.ts';
import { makeStaff, openEmptyPlatform } from './sign-in-platform.ts';

/** A demonstration with its units and staff and without its year, so that its accounts sign in; quick on either database. */
export async function openMannedPlatform(kind: (typeof DATABASES)[number]): Promise<Platform> {
  const platform = { ...(await openEmptyPlatform(kind)), demonstration: await XICHENG.demonstration!() };
  await makeStaff(platform);
  return platform;
}

const ORGANISATION = 'MA40000T';

/** A credit code that fits its check characters and belongs to nobody. */
export const DEMO_CREDIT_CODE = withCheck(`92411100${ORGANISATION}${organisationCheck(ORGANISATION)}`);

/** Adds a community, as the platform itself would. */
export async function makeCommunity({ district, pack }: Platform, id: string): Promise<void> {
  await runCommand(district, { actor: platformOf(pack.rootUnit.id), at: district.now(), command: { do: 'create', register: 'community', id, set: { name: `演示社区 ${id}`, kind: 'community', unit: 'unit-committee', households: 100, branded: 'none' } } });
}

function withCheck(body: string): string {
  return `${body}${creditCheck(body)}`;
}
