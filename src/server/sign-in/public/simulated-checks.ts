import { DistrictError } from '#kernel/error/district-error.ts';
import { identityCheck, isCreditCode } from '#kernel/field/check-digit.ts';
import { addDays, dayOf, type Instant } from '#kernel/field/day.ts';
import type { OutsideChecks } from './outside-checks.ts';

/** Simulated services, and what the simulated phones have received. */
export type SimulatedChecks = Required<OutsideChecks> & { readonly lastCode: (phone: string) => string | undefined };

const AUTHORISED_DAYS = 365;

/**
 * Simulators of the outside checks, for demonstrations alone: the phone is a list in memory, an identity matches when
 * its number is well formed, and everybody may act for an enterprise whose credit code is well formed.
 * @throws DistrictError `simulator/not-in-production` on a platform that is no demonstration.
 */
export function makeSimulatedChecks(platform: { readonly demonstration: unknown }, now: () => Instant): SimulatedChecks {
  const refuse = (simulator: string): void => {
    if (!platform.demonstration) throw new DistrictError('simulator/not-in-production', { simulator });
  };
  refuse('模拟核验服务');
  const received = new Map<string, string>();
  return {
    phone: { name: '模拟短信', send: async (phone, code) => void received.set(phone, code) },
    identity: {
      name: '模拟身份核验',
      check: async ({ name, identity }) => ({ matches: name.length >= 2 && identityCheck(identity.slice(0, 17)) === identity[17], receipt: `模拟-${now()}` }),
    },
    agency: {
      name: '模拟企业授权',
      find: async ({ creditCode }) => {
        const since = dayOf(now());
        return isCreditCode(creditCode) ? { document: `模拟授权书 ${creditCode}`, since, until: addDays(since, AUTHORISED_DAYS) } : undefined;
      },
    },
    lastCode: (phone) => received.get(phone),
  };
}
