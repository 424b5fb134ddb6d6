-- What was a setting that is a number, when the pack was frozen? · as core.setting_number says it of now
create or replace function frozen.setting_number(code text) returns integer
    language sql stable parallel safe
    return (select value::integer from frozen.setting where pack_id = frozen.asked_pack() and setting_code = code);
