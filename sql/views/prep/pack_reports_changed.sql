-- Which reports count otherwise in a measure of a frozen month than they did? · one row per pack, measure and report
-- Null: it does not count, since it was not there, is cancelled, has another month, or the rule does not apply. Measures of
-- crime reports alone: of referrals and disseminations a pack keeps the counts.
create view prep.pack_reports_changed with (security_invoker = true) as
select
    pack.pack_id,
    measure.measure_code,
    report.report_id,
    report.crime_ref,
    report.scope_code,
    measure.was_right,
    measure.is_right
from frozen.pack
cross join lateral (
    select
        coalesce(live.report_id, kept.report_id) as report_id,
        coalesce(live.crime_ref, kept.crime_ref) as crime_ref,
        coalesce(live.scope_code, kept.scope_code) as scope_code,
        kept.recorded_month = pack.pack_month as was_recorded,
        kept.outcome_month = pack.pack_month as had_outcome,
        kept.is_complete as was_complete, kept.due_mask as due_then, kept.gap_mask as gap_then,
        kept.nfib_verdict as nfib_then, kept.outcome_verdict as outcome_then,
        live.recorded_month = pack.pack_month as is_recorded,
        live.outcome_month = pack.pack_month as has_outcome,
        live.is_complete, live.due_mask, live.gap_mask, live.nfib_verdict, live.outcome_verdict
    from (
        select * from frozen.assessment
        where pack_id = pack.pack_id and (recorded_month = pack.pack_month or outcome_month = pack.pack_month)
    ) as kept
    full join (
        select * from core.assessment
        where is_counted and (recorded_month = pack.pack_month or outcome_month = pack.pack_month)
    ) as live on live.report_id = kept.report_id
) as report
cross join lateral (values
    ('completion', case when was_recorded then was_complete end, case when is_recorded then is_complete end),
    (
        'recorded_24h',
        case when was_recorded and due_then & core.rule_bit('RECORDED-24H') <> 0 then gap_then & core.rule_bit('RECORDED-24H') = 0 end,
        case when is_recorded and due_mask & core.rule_bit('RECORDED-24H') <> 0 then gap_mask & core.rule_bit('RECORDED-24H') = 0 end
    ),
    (
        'nfib',
        case when was_recorded and due_then & core.rule_bit('NFIB-REPORTED') <> 0 then nfib_then = 'accurate' end,
        case when is_recorded and due_mask & core.rule_bit('NFIB-REPORTED') <> 0 then nfib_verdict = 'accurate' end
    ),
    (
        'outcomes',
        case when had_outcome and due_then & core.rule_bit('OUTCOME-RETURNED') <> 0 then outcome_then = 'accurate' end,
        case when has_outcome and due_mask & core.rule_bit('OUTCOME-RETURNED') <> 0 then outcome_verdict = 'accurate' end
    )
) as measure (measure_code, was_right, is_right)
where measure.was_right is distinct from measure.is_right;
comment on view prep.pack_reports_changed is 'Crime reports that count otherwise in a measure of a frozen month than they did.';
