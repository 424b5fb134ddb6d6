-- Which teams own reports? · one row per team in scope
create view report.teams with (security_invoker = true) as
select distinct owner_team
from core.team;
comment on view report.teams is 'Teams that have owned a report.';
comment on column report.teams.owner_team is 'Team that owns the report.';
