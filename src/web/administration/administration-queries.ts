import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AccountEventPage, DistrictFacts, DutyList, HolidayYear, JournalNames, TurnList, UserPage } from '#kernel/access/administration-wire.ts';
import type { HolidayPreview, UnitMovePreview } from '#kernel/access/preview-wire.ts';
import type { NewPassword } from '#kernel/access/sign-in-wire.ts';
import type { CriteriaList } from '#kernel/criterion/criteria-wire.ts';
import type { Condition } from '#kernel/condition/condition.ts';
import type { JournalPage, RecordWire } from '#kernel/desk/wire.ts';
import { getJson, postJson } from '../api/client.ts';
import { fetchRecords } from '../api/queries.ts';

const AT = '/api/administration';

/** The part of an address after the question mark; what is empty is left out. */
export function queryText(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

const userAt = (login: string, what: string): string => `${AT}/users/${encodeURIComponent(login)}/${what}`;

/** The accounts of staff, page by page. */
export function usersQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['administration', 'users', q],
    queryFn: ({ pageParam, signal }) => getJson<UserPage>(`${AT}/users${queryText({ q, after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
}

/** Makes an account for a staff record. */
export const addUser = (login: string, staff: string): Promise<NewPassword> => postJson(`${AT}/users`, { login, staff });

/** Sets a one-time password, and takes the second factor away where that is asked for. */
export const resetUser = (login: string, secondFactor: boolean): Promise<NewPassword> => postJson(userAt(login, 'reset'), { secondFactor });

/** Disables an account or enables it. */
export const setUserDisabled = (login: string, disabled: boolean): Promise<{ disabled: boolean }> => postJson(userAt(login, 'state'), { disabled });

/** Ends all sessions of an account. */
export const endUserSessions = (login: string): Promise<{ ended: number }> => postJson(userAt(login, 'end-sessions'), {});

/** Takes back the lock after too many failures. */
export const unlockUser = (login: string): Promise<{ unlocked: true }> => postJson(userAt(login, 'unlock'), {});

/** All duties with what each may do. */
export const dutiesQuery = queryOptions({ queryKey: ['administration', 'duties'], queryFn: ({ signal }) => getJson<DutyList>(`${AT}/duties`, signal) });

/** Every record of a register that is small by its nature, such as the units. */
export function wholeRegisterQuery(register: string, where: Condition = {}) {
  return queryOptions({
    queryKey: ['records', register, 'whole', where],
    queryFn: async ({ signal }): Promise<readonly RecordWire[]> => {
      const rows: RecordWire[] = [];
      for (let after: string | undefined; ; ) {
        const page = await fetchRecords(register, { where, sort: 'id', limit: 200, ...(after ? { after } : {}) }, signal);
        rows.push(...page.rows);
        if (!page.next) return rows;
        after = page.next;
      }
    },
  });
}

/** What is asked of the journal or of the events of accounts, as it stands in the address. */
export type AuditQuery = Readonly<Record<string, string | undefined>>;

/** Reads a page of the journal. */
export const fetchJournal = (query: AuditQuery, signal?: AbortSignal): Promise<JournalPage> => getJson(`/api/journal${queryText(query)}`, signal);

/** Reads a page of what happened to accounts. */
export const fetchEvents = (query: AuditQuery, signal?: AbortSignal): Promise<AccountEventPage> => getJson(`${AT}/account-events${queryText(query)}`, signal);

/** What the names in the journal mean. */
export const journalNamesQuery = queryOptions({ queryKey: ['administration', 'registers'], queryFn: ({ signal }) => getJson<JournalNames>(`${AT}/registers`, signal), staleTime: Infinity });

/** What this platform is. */
export const districtQuery = queryOptions({ queryKey: ['administration', 'district'], queryFn: ({ signal }) => getJson<DistrictFacts>(`${AT}/district`, signal) });

/** The criteria in all their versions. */
export const criteriaQuery = queryOptions({ queryKey: ['records', 'criterion-version', 'criteria'], queryFn: ({ signal }) => getJson<CriteriaList>('/api/criteria', signal) });

/** The platform's repeated work; asked again while the page is open. */
export const jobsQuery = queryOptions({ queryKey: ['administration', 'jobs'], queryFn: ({ signal }) => getJson<TurnList>(`${AT}/jobs`, signal), refetchInterval: 3000 });

/** Brings the next turn of a job forward. */
export const runJob = (job: string): Promise<{ asked: true }> => postJson(`${AT}/jobs/${encodeURIComponent(job)}/run`, {});

/** The days of a year that go against the week. */
export function holidaysQuery(year: number) {
  return queryOptions({ queryKey: ['administration', 'holidays', year], queryFn: ({ signal }) => getJson<HolidayYear>(`${AT}/holidays?year=${year}`, signal), placeholderData: (before) => before });
}

/** A day as a notice arranges it. */
export type ArrangedDay = { readonly day: string; readonly kind: 'off' | 'work'; readonly name: string };

/** Records the days of a notice, all or none. */
export const recordHolidays = (document: string, days: readonly ArrangedDay[]): Promise<{ recorded: number }> => postJson(`${AT}/holidays`, { document, days });

/** Which running limits the days of a notice would move; nothing is written. */
export const previewHolidays = (days: readonly Pick<ArrangedDay, 'day' | 'kind'>[], signal?: AbortSignal): Promise<HolidayPreview> => postJson(`${AT}/holidays/preview`, { days }, signal);

/** What would follow from moving a unit under another, or to the top; nothing is written. */
export const previewUnitMove = (unit: string, to: string | undefined, signal?: AbortSignal): Promise<UnitMovePreview> => postJson(`${AT}/units/${encodeURIComponent(unit)}/move-preview`, { to: to ?? null }, signal);
