import type { Condition } from '#kernel/condition/condition.ts';

/** The address of a register's list, narrowed by a condition if one is given. */
export function registerHref(register: string, where?: Condition): string {
  const base = `/registers/${encodeURIComponent(register)}`;
  return where && Object.keys(where).length > 0 ? `${base}?where=${encodeURIComponent(JSON.stringify(where))}` : base;
}

/** The address of a record. */
export function recordHref(register: string, record: string): string {
  return `/registers/${encodeURIComponent(register)}/${encodeURIComponent(record)}`;
}

/** The address of an indicator for a period; its id is "desk/name". */
export function indicatorHref(id: string, period: string): string {
  return `/indicators/${id}?period=${encodeURIComponent(period)}`;
}
