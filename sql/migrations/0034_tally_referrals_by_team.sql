-- What each team has still to contact, and has contacted of late, at the clock: the page of victim care compares teams, and
-- counted every open referral for it. Kept by core.tally_teams.
create table core.team_referral (
    -- '*' counts all offences.
    offence_code text collate "C" not null,
    -- '-infinity' counts all months.
    received_month date not null,
    scope_code text collate "C" not null,
    area_code text collate "C" not null,
    priority text not null,
    -- Empty without a team.
    allocated_team text not null,
    due_today_count bigint not null,
    due_before_count bigint not null,
    contacted_count bigint not null,
    primary key (offence_code, received_month, scope_code, area_code, priority, allocated_team)
);
alter table core.team_referral alter column scope_code set statistics 1, alter column area_code set statistics 1,
    alter column allocated_team set statistics 1;

-- What is stored already is counted once, as prep.team_referrals says from now on: row security hides rows from their owner
-- but for this moment.
alter table core.victim_care_referral no force row level security;
alter table core.clock no force row level security;
with allowed as (
    select replace(replace(setting_code, 'victim_care_', ''), '_hours', '') as priority, value::integer as hours
    from ref.setting
    where setting_code in ('victim_care_immediate_hours', 'victim_care_standard_hours')
),
referral as (
    select
        coalesce(stored.offence_code, '') as offence_code,
        date_trunc('month', stored.received_on::timestamp)::date as received_month,
        stored.scope_code,
        coalesce(stored.allocated_borough_code, 'none') as area_code,
        stored.priority,
        coalesce(stored.allocated_team, '') as allocated_team,
        stored.first_contact_at is not null as is_contacted,
        stored.first_contact_at is null
            and clock.as_at_on >= stored.received_on + ceil(allowed.hours / 24.0)::integer as is_overdue,
        core.london_date(stored.received_at + make_interval(hours => allowed.hours)) - clock.as_at_on as days_to_go
    from core.clock
    inner join core.victim_care_referral as stored
        on stored.first_contact_at is null or stored.received_on >= clock.as_at_on - 28
    inner join allowed on allowed.priority = stored.priority
)
insert into core.team_referral
    (offence_code, received_month, scope_code, area_code, priority, allocated_team, due_today_count, due_before_count, contacted_count)
select
    case when grouping(offence_code) = 1 then '*' else offence_code end,
    case when grouping(received_month) = 1 then '-infinity' else received_month end,
    scope_code, area_code, priority, allocated_team,
    count(*) filter (where is_overdue and days_to_go = 0),
    count(*) filter (where is_overdue and days_to_go < 0),
    count(*) filter (where is_contacted)
from referral
where is_contacted or is_overdue and days_to_go <= 0
group by scope_code, area_code, priority, allocated_team, cube (received_month, offence_code)
order by 1, 2, 3, 4, 5, 6;
alter table core.victim_care_referral force row level security;
alter table core.clock force row level security;
