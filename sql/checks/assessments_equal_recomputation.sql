-- Every stored assessment equals the one computed from raw rows at the clock.
select stored.report_id as stored_id, computed.report_id as computed_id, to_jsonb(stored) as stored, to_jsonb(computed) as computed
from core.assessment as stored
full join prep.reports_assessed as computed on computed.report_id = stored.report_id
where to_jsonb(stored) is distinct from to_jsonb(computed)
