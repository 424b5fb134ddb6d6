-- needs: core.setting_number
-- Forgets the text of unreadable values and of ragged lines when their days are over: an issue keeps its hash, a rejected
-- row its line, code and reason. The one thing that the wall clock decides: it is about people, not about figures.
create or replace function core.purge_raw_values() returns void
    language sql
begin atomic
    delete from core.raw_value
    where load_id in (
        select load_id from core.load where finished_at < now() - make_interval(days => core.setting_number('raw_value_days')));
    delete from core.earlier_raw_value
    where load_id in (
        select load_id from core.load where finished_at < now() - make_interval(days => core.setting_number('raw_value_days')));
    update core.quarantine
    set raw_line = null
    where raw_line is not null and load_id in (
        select load_id from core.load where finished_at < now() - make_interval(days => core.setting_number('raw_value_days')));
end;
