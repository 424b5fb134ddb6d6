-- Who are the victims of the last 12 complete months? · one row per counted crime report with a victim type
create view prep.victims with (security_invoker = true) as
select
    r.report_id,
    case when r.victim_borough_code is null then '' when r.victim_borough_code between 'E09000001' and 'E09000033' then r.victim_borough_code else 'outside' end as victim_borough,
    coalesce(offence.category, '') as victim_category,
    case when r.loss_pence is null then 'not recorded' when r.loss_pence = 0 then '0' when r.loss_pence < 25000 then '<250' when r.loss_pence < 100000 then '<1k' when r.loss_pence < 500000 then '<5k' when r.loss_pence < 2000000 then '<20k' else '>=20k' end as victim_loss_band,
    case when r.victim_type = 'organisation' then 'organisation' when r.victim_age is null then 'not recorded' when r.victim_age < 20 then '<20' when r.victim_age < 40 then '20-39' when r.victim_age < 60 then '40-59' when r.victim_age < 80 then '60-79' else '80+' end as victim_age_band,
    r.vulnerable,
    r.loss_pence
from core.assessment as a
inner join core.crime_report as r on r.report_id = a.report_id
cross join lateral (
    select
        (date_trunc('month', (clock.as_at_on + 1)::timestamp) - interval '12 months')::date as first_month,
        (date_trunc('month', (clock.as_at_on + 1)::timestamp) - interval '1 month')::date as last_month
    from core.clock
) as period
left join ref.offence_code as offence on offence.offence_code = r.offence_code
where a.is_counted and r.victim_type is not null
    and a.recorded_month between period.first_month and period.last_month;
comment on view prep.victims is 'Victims of the last 12 complete months with their bands.';
