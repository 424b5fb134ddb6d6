create or replace function core.setting_number(code text) returns integer
    language sql stable parallel safe
    return (select value::integer from ref.setting where setting_code = code);
