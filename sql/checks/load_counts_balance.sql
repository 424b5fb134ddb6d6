-- What a load says it inserted and rejected is what is there.
select kind, said, found
from (
    select kind, sum(inserted_count) as said
    from core.load
    where state in ('loaded', 'released')
    group by kind
) as load
inner join (
    select 'crime_reports' as kind, count(*) as found from core.crime_report
    union all select 'nfib_submissions', count(*) from core.nfib_submission
    union all select 'nfib_outcomes', count(*) from core.nfib_outcome
    union all select 'nfib_disseminations', count(*) from core.nfib_dissemination
    union all select 'victim_care_referrals', count(*) from core.victim_care_referral
    union all select 'training', count(*) from core.training
) as stored using (kind)
where said <> found
union all
select 'quarantine of load ' || load.load_id, load.rejected_count, count(quarantine.line_no)
from core.load as load
left join core.quarantine as quarantine on quarantine.load_id = load.load_id
where load.state in ('loaded', 'released')
group by load.load_id, load.rejected_count
having load.rejected_count <> count(quarantine.line_no)
