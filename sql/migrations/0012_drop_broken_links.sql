-- The audit is verified outside the database, from its rows: what lives in the database can be made to say anything.
drop function if exists audit.broken_links();
-- Whoever verifies counts loads and sessions, to see whether the audit tells of them all.
grant usage on schema core to fraud_auditor;
