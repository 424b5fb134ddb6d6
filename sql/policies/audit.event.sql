alter table audit.event enable row level security;
alter table audit.event force row level security;
-- audit.append runs as the owner of the table, whom forced row security would refuse too.
drop policy if exists owner_appends on audit.event;
create policy owner_appends on audit.event for insert to current_user with check (true);
drop policy if exists owner_reads_last on audit.event;
create policy owner_reads_last on audit.event for select to current_user using (true);
drop policy if exists auditor_read on audit.event;
create policy auditor_read on audit.event for select to fraud_auditor using (true);
grant usage on schema audit to fraud_web, fraud_loader, fraud_editor;
grant select on audit.event to fraud_auditor;
