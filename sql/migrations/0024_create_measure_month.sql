-- The two counts of every headline measure by month, area and offence: what most pages compare, in a row each. Summed from
-- the tallies and the months of disseminations and referrals at each reading, it took more than half of what PostgreSQL
-- does for the overview.
create table core.measure_month (
    offence_code text collate "C" not null,
    scope_code text collate "C" not null,
    cohort_month date not null,
    measure_code text collate "C" not null,
    area_code text collate "C" not null,
    numerator bigint not null,
    denominator bigint not null,
    primary key (offence_code, scope_code, cohort_month, measure_code, area_code)
);
alter table core.measure_month alter column scope_code set statistics 1, alter column area_code set statistics 1;
-- What has come to nothing is deleted; there is little at a time, and none between loads.
create index measure_month_of_none on core.measure_month (measure_code) where denominator = 0;

-- Row security hides rows from their owner but for this moment.
alter table core.tally no force row level security;
alter table core.dissemination_month no force row level security;
alter table core.victim_care_month no force row level security;
insert into core.measure_month (offence_code, scope_code, cohort_month, measure_code, area_code, numerator, denominator)
select
    tally.offence_code, tally.scope_code, tally.tally_month, measure.measure_code, tally.scope_code,
    coalesce(sum(tally.report_count) filter (where tally.result_code = measure.numerator_result), 0), sum(tally.report_count)
from core.tally as tally
inner join ref.measure as measure using (subject_code)
group by tally.offence_code, tally.scope_code, tally.tally_month, measure.measure_code
union all
select offence_code, scope_code, disseminated_month, 'disseminations', scope_code, in_time_count, due_count
from core.dissemination_month
where due_count > 0
union all
select
    offence_code, scope_code, received_month, 'victim_care', area_code,
    coalesce(sum(referral_count) filter (where contact_state = 'in_time'), 0), sum(referral_count)
from core.victim_care_month
where is_due
group by offence_code, scope_code, received_month, area_code
order by 1, 2, 3, 4, 5;
-- A borough and an offence together were tallied for the headline measures alone.
delete from core.tally where scope_code <> '*' and offence_code <> '*';
alter table core.tally force row level security;
alter table core.dissemination_month force row level security;
alter table core.victim_care_month force row level security;
