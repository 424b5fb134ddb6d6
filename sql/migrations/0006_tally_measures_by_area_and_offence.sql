-- The tallies also hold all London in one row, and the headline measures by borough and offence together.
-- A landed database has the view that defines a tally, as it was; a new one has nothing to count. The owner counts past
-- the row security that the policies force again in this transaction.
alter table core.assessment no force row level security;
alter table core.tally no force row level security;
insert into core.tally (subject_code, offence_code, scope_code, tally_month, result_code, report_count)
select subject_code, '*', '*', tally_month, result_code, sum(report_count)
from core.tally
where offence_code = '*'
group by subject_code, tally_month, result_code;
do $$
begin
    if to_regclass('prep.assessment_tallies') is not null then
        insert into core.tally (subject_code, offence_code, scope_code, tally_month, result_code, report_count)
        select subject_code, offence_code, scope_code, tally_month, result_code, count(*)
        from prep.assessment_tallies
        where subject_code in (select subject_code from ref.measure)
        group by subject_code, offence_code, scope_code, tally_month, result_code;
    end if;
end;
$$;

-- Row security takes coalesce for leaky: the first row after a page was looked for from the beginning of the index.
drop index core.assessment_late;
create index assessment_late
    on core.assessment ((case when first_due_on is null then 'infinity'::date else first_due_on end), report_id)
    where is_counted and not is_complete;
drop index core.assessment_loss;
create index assessment_loss
    on core.assessment ((case when loss_pence is null then -1 else loss_pence end), report_id) where is_counted;
analyze core.tally;
