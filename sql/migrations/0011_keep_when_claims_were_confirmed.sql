-- When the identity provider last said what the person of a session is; seen_at is when it was last asked.
alter table core.session add column claims_at timestamptz not null default clock_timestamp();
