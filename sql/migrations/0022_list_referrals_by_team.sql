-- Referrals of a team, whatever their state: what a filter of the list of victim care asks for.
create index victim_care_referral_team on core.victim_care_referral (allocated_team, received_at);

-- A team that has referrals is a team, as core.tally_affected_months says from now on: row security hides rows from their owner
-- but for this moment.
alter table core.victim_care_referral no force row level security;
alter table core.team no force row level security;
insert into core.team (scope_code, owner_team)
select distinct scope_code, allocated_team from core.victim_care_referral where allocated_team is not null
on conflict do nothing;
alter table core.victim_care_referral force row level security;
alter table core.team force row level security;
