import type { Day } from '#kernel/field/day.ts';

/** Sends short messages to phones. */
export type PhoneMessages = { readonly name: string; send(phone: string, code: string): Promise<void> };

/** Whom an outside service is asked about. */
export type PersonToCheck = { readonly name: string; readonly identity: string; readonly phone: string };

/** The service that knows whether name, identity number and phone belong to one person. It says yes or no and nothing more. */
export type IdentityService = { readonly name: string; check(person: PersonToCheck): Promise<{ readonly matches: boolean; readonly receipt: string }> };

/** The service that knows for which enterprises somebody may act, and until when. */
export type AgencyService = {
  readonly name: string;
  find(agent: PersonToCheck & { readonly creditCode: string }): Promise<{ readonly document: string; readonly since: Day; readonly until: Day } | undefined>;
};

/** The outside services that are connected; what is not connected can't be verified here. */
export type OutsideChecks = { readonly phone?: PhoneMessages; readonly identity?: IdentityService; readonly agency?: AgencyService };
