import { getRegister } from '#kernel/desk/model.ts';
import type { CameBackWire } from '#kernel/desk/desk-wire.ts';
import type { Instant } from '#kernel/field/day.ts';
import { MOVE_TRAITS } from '#kernel/procedure/move.ts';
import type { Procedure } from '#kernel/procedure/parts.ts';
import type { Scoped, Wide } from '../access/in-scope.ts';
import { isMaskedFor } from '../access/is-masked-for.ts';
import { Parameters, quote, table } from '../database/identifier.ts';
import type { District } from '../district.ts';
import type { CasesByRegister } from './handed-on.ts';

/** A step by which somebody else sent a case back, with the reason that he gave. */
export type SentBack = { readonly register: string; readonly record: string; readonly act: string; readonly at: Instant; readonly by: string; readonly reason: string };

const MOST = 50;

/** The steps of a procedure that send a case back: those that ask for a reason and lead elsewhere, or refuse what was asked for. */
function stepsBack(procedure: Procedure): readonly string[] {
  return Object.entries(procedure.actions).flatMap(([name, { reason, move }]) => (reason && (!move || !MOVE_TRAITS[move.kind].stays || move.kind === 'refuse-extension') ? [name] : []));
}

/** The newest steps since an instant by which others sent back cases of somebody after his own last step in them: one query, by record. */
export async function findSentBack(district: District, wide: Wide, person: string, cases: CasesByRegister, since: Instant): Promise<readonly SentBack[]> {
  const parameters = new Parameters();
  const me = parameters.add(person, 'text');
  const from = parameters.add(since, 'timestamptz');
  const parts = [...district.model.procedures.values()].flatMap((procedure) => {
    const known = cases.get(procedure.of);
    const acts = stepsBack(procedure);
    if (!known || acts.length === 0) return [];
    return [`select "register", "record", "version", "act", "at", "actorName" as by, "reason" from ${table(district.schema, 'entry')} where "register" = ${parameters.add(procedure.of, 'text')} and "record" = any(${parameters.add([...known.keys()], 'text[]')})
      and "act" = any(${parameters.add([...acts], 'text[]')}) and "at" >= ${from} and "actor" <> ${me} and "onBehalfOf" is distinct from ${me}`];
  });
  if (parts.length === 0) return [];
  const found = await wide.query<SentBack & { version: number }>(`select * from (${parts.join(' union all ')}) e order by "at" desc, "record" limit ${MOST}`, parameters.values);
  return found.rows.filter((row) => row.version > (cases.get(row.register)?.get(row.record) ?? Number.MAX_SAFE_INTEGER));
}

/** Those of them that a person sees and in which something is his to do now, each case once: one query. */
export async function readCameBack(district: District, scoped: Scoped, keys: readonly string[], sent: readonly SentBack[]): Promise<readonly CameBackWire[]> {
  if (sent.length === 0) return [];
  const parameters = new Parameters();
  const mine = parameters.add([...keys], 'text[]');
  const parts = [...Map.groupBy(sent, (one) => one.register)].map(([id, list]) => {
    const register = getRegister(district.model, id);
    const name = isMaskedFor(scoped.view, register, register.name) ? 'null::text' : `r.${quote(register.name)}::text`;
    return `select ${parameters.add(id, 'text')} as register, r."id", ${name} as name from ${table(district.schema, id)} r where r."id" = any(${parameters.add(list.map((one) => one.record), 'text[]')}) and r."_tasks" && ${mine}`;
  });
  const found = await scoped.query<{ register: string; id: string; name: string | null }>(parts.join(' union all '), parameters.values);
  const names = new Map(found.rows.map((row) => [`${row.register}/${row.id}`, row.name ?? row.id]));
  const newest = new Map(sent.toReversed().map((one) => [`${one.register}/${one.record}`, one]));
  return sent.flatMap((one) => {
    const key = `${one.register}/${one.record}`;
    const name = names.get(key);
    const title = district.model.procedures.get(one.register)?.actions[one.act]?.title;
    return name === undefined || !title || newest.get(key) !== one ? [] : [{ register: one.register, id: one.record, name, at: one.at, title, by: one.by, reason: one.reason }];
  });
}
