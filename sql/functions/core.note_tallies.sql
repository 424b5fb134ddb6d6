-- Notes in the temporary table tally_change what the reports of the temporary table
-- assessed stand for, as taken back (sign -1) or added (sign 1).
create or replace function core.note_tallies(sign integer) returns void
    language plpgsql
as $$
begin
    insert into tally_change (subject_code, result_code, tally_month, scope_code, offence_code, change)
    select t.subject_code, t.result_code, t.tally_month, t.scope_code, t.offence_code, sign * count(*)
    from assessed
    inner join prep.assessment_tallies as t on t.report_id = assessed.report_id
    group by t.subject_code, t.result_code, t.tally_month, t.scope_code, t.offence_code;
end;
$$;
