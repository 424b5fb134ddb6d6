-- Referrals by month are counted by state of first contact, so that a list's length needs no look at each referral;
-- the index of the latest reports holds only those that can be late.
drop view if exists report.victim_care_by_month, report.measures_by_month, report.referral_counts cascade;
drop table core.victim_care_month;
create table core.victim_care_month (
    received_month date not null,
    scope_code text collate "C" not null,
    area_code text collate "C" not null,
    priority text not null,
    offence_code text collate "C" not null,
    contact_state text not null,
    is_due boolean not null,
    referral_count bigint not null,
    primary key (offence_code, received_month, scope_code, area_code, priority, contact_state, is_due)
);

-- The owner counts what is stored once, past the row security that the policies force again in this transaction.
alter table core.victim_care_referral no force row level security;
alter table core.clock no force row level security;
insert into core.victim_care_month
with referral as (
    select
        stored.*,
        coalesce(stored.allocated_borough_code, 'none') as area_code,
        case
            when stored.first_contact_at - stored.received_at <= make_interval(hours => allowed.hours) then 'in_time'
            when stored.first_contact_at is not null then 'late'
            when due.is_due then 'no_contact'
            else 'not_yet_due'
        end as contact_state,
        due.is_due
    from core.victim_care_referral as stored
    inner join (
        select
            case setting_code when 'victim_care_immediate_hours' then 'immediate' else 'standard' end as priority,
            value::integer as hours
        from ref.setting
        where setting_code in ('victim_care_immediate_hours', 'victim_care_standard_hours')
    ) as allowed on allowed.priority = stored.priority
    left join core.clock on true
    cross join lateral (
        select coalesce(clock.as_at_on >= stored.received_on + ceil(allowed.hours / 24.0)::integer, false) as is_due
    ) as due
)
select
    date_trunc('month', received_on::timestamp)::date, scope_code, area_code, priority,
    case when grouping(offence_code) = 1 then '*' else coalesce(offence_code, '') end,
    contact_state, is_due, count(*)
from referral
group by grouping sets (
    (date_trunc('month', received_on::timestamp)::date, scope_code, area_code, priority, contact_state, is_due),
    (date_trunc('month', received_on::timestamp)::date, scope_code, area_code, priority, contact_state, is_due, offence_code));

drop index core.assessment_late;
create index assessment_late on core.assessment (coalesce(first_due_on, 'infinity'), report_id)
    where is_counted and not is_complete;
