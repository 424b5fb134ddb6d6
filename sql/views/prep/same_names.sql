-- Under which name is a team or course shown that sources write in several forms? · one row per name that is shown as another
-- No name stands in two rows, and no shown name is shown as another: core.same_name has one row in force for a form.
create view prep.same_names with (security_invoker = true) as
select same.name_type, other.written_name, same.chosen_name as shown_name
from core.same_name as same
cross join lateral unnest(same.other_names) as other (written_name)
where same.withdrawn_at is null;
comment on view prep.same_names is 'Names that analysts declared to be one, with the name that stands for them.';
