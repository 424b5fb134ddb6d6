-- Tells whoever runs a long statement, while it runs, which of its steps begins.
create or replace function core.report_progress(step integer, steps integer) returns void
    language plpgsql
as $$
begin
    raise notice '%/%', step, steps using errcode = '01F01';
end;
$$;
