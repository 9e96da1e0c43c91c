-- Who may touch what beside the registers: the journal is appended to and never changed or removed from by the role that
-- commands run under; everybody else has only what the role is for.
grant usage on schema "$schema" to "shali_app", "shali_viewer", "shali_reader", "shali_journal", "shali_auditor", "shali_public";

-- Sets what the policies read, for this transaction: SET LOCAL for each, in one call.
create function "$schema"."enter"(settings jsonb) returns void language plpgsql as $$ declare k text; v text; begin for k, v in select * from jsonb_each_text(settings) loop execute format('set local shali.%I = %L', k, v); end loop; end $$;
revoke all on function "$schema"."enter"(jsonb) from public;
grant execute on function "$schema"."enter"(jsonb) to "shali_viewer";

alter table "$schema"."entry" enable row level security;
grant select, insert on "$schema"."entry" to "shali_app";
revoke update, delete, truncate on "$schema"."entry" from "shali_app";
grant select on "$schema"."entry" to "shali_viewer", "shali_reader";
grant select ("id", "arrival", "leaf") on "$schema"."entry" to "shali_journal";
grant select ("id", "public") on "$schema"."entry" to "shali_public";
grant select ("id", "arrival", "register", "record", "version", "at", "actor", "actorName", "onBehalfOf", "onBehalfOfName", "act", "reason", "unit") on "$schema"."entry" to "shali_auditor";
create policy "app" on "$schema"."entry" for all to "shali_app" using (true) with check (true);
create policy "viewer" on "$schema"."entry" for select to "shali_viewer" using (strpos(current_setting('shali.entries', true), ',' || "register" || '/' || "record" || ',') > 0 or strpos(current_setting('shali.entries', true), ',' || "register" || '/*,') > 0);
create policy "reader" on "$schema"."entry" for select to "shali_reader" using (true);
create policy "journal" on "$schema"."entry" for select to "shali_journal" using (true);
create policy "public" on "$schema"."entry" for select to "shali_public" using (true);
create policy "auditor" on "$schema"."entry" for select to "shali_auditor" using (true);

alter table "$schema"."journal_pending" enable row level security;
grant insert on "$schema"."journal_pending" to "shali_app";
grant select, delete on "$schema"."journal_pending" to "shali_journal";
create policy "app" on "$schema"."journal_pending" for insert to "shali_app" with check (true);
create policy "journal" on "$schema"."journal_pending" for all to "shali_journal" using (true);

alter table "$schema"."journal_leaf" enable row level security;
grant select, insert on "$schema"."journal_leaf" to "shali_journal";
grant select on "$schema"."journal_leaf" to "shali_app", "shali_viewer", "shali_reader", "shali_auditor", "shali_public";
create policy "journal" on "$schema"."journal_leaf" for all to "shali_journal" using (true) with check (true);
create policy "public" on "$schema"."journal_leaf" for select to "shali_app", "shali_viewer", "shali_reader", "shali_auditor", "shali_public" using (true);

alter table "$schema"."journal_tile" enable row level security;
grant select, insert, update on "$schema"."journal_tile" to "shali_journal";
grant select on "$schema"."journal_tile" to "shali_app", "shali_public";
create policy "journal" on "$schema"."journal_tile" for all to "shali_journal" using (true) with check (true);
create policy "public" on "$schema"."journal_tile" for select to "shali_app", "shali_public" using (true);

alter table "$schema"."journal_head" enable row level security;
grant select, insert, update on "$schema"."journal_head" to "shali_journal";
grant select on "$schema"."journal_head" to "shali_app", "shali_public";
create policy "journal" on "$schema"."journal_head" for all to "shali_journal" using (true) with check (true);
create policy "public" on "$schema"."journal_head" for select to "shali_app", "shali_public" using (true);

-- Keys of personal values are made, used and destroyed by commands alone; whoever reads records sees sealed texts.
alter table "$schema"."subject_key" enable row level security;
grant select, insert, delete on "$schema"."subject_key" to "shali_app";
create policy "app" on "$schema"."subject_key" for all to "shali_app" using (true) with check (true);

alter table "$schema"."setting" enable row level security;
grant select on "$schema"."setting" to "shali_reader";
create policy "reader" on "$schema"."setting" for select to "shali_reader" using (true);
-- Commands that must wait for one another wait at a row of their own; what the district says of itself is not theirs.
grant select, insert, update on "$schema"."setting" to "shali_app";
create policy "app" on "$schema"."setting" for all to "shali_app" using (starts_with("name", 'no-circle/')) with check (starts_with("name", 'no-circle/'));

-- The owner's own list of what was migrated.
alter table "$schema"."migration" enable row level security;

-- Messages are received, carried out and sent by the role of commands; where an entry came from is seen with the entry.
alter table "$schema"."exchange_message" enable row level security;
grant select, insert, update on "$schema"."exchange_message" to "shali_app";
create policy "app" on "$schema"."exchange_message" for all to "shali_app" using (true) with check (true);
alter table "$schema"."exchange_position" enable row level security;
grant select, insert, update on "$schema"."exchange_position" to "shali_app";
create policy "app" on "$schema"."exchange_position" for all to "shali_app" using (true) with check (true);
alter table "$schema"."exchange_cursor" enable row level security;
grant select, insert, update on "$schema"."exchange_cursor" to "shali_app";
create policy "app" on "$schema"."exchange_cursor" for all to "shali_app" using (true) with check (true);
alter table "$schema"."entry_source" enable row level security;
grant select, insert on "$schema"."entry_source" to "shali_app";
grant select on "$schema"."entry_source" to "shali_viewer";
create policy "app" on "$schema"."entry_source" for all to "shali_app" using (true) with check (true);
create policy "viewer" on "$schema"."entry_source" for select to "shali_viewer" using (strpos(current_setting('shali.entries', true), ',' || "register" || '/' || "record" || ',') > 0);
