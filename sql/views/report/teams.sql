-- Which teams own reports, or have referrals? · one row per team in scope, under the name that stands for it
create view report.teams with (security_invoker = true) as
select coalesce(same.shown_name, team.owner_team) as owner_team, array_agg(distinct team.owner_team) as written_teams
from core.team as team
left join prep.same_names as same on same.name_type = 'team' and same.written_name = team.owner_team
group by coalesce(same.shown_name, team.owner_team);
comment on view report.teams is 'Teams that have owned a report, or have a referral.';
comment on column report.teams.owner_team is 'Team that owns the report, or has the referral.';
comment on column report.teams.written_teams is 'The team as the reports and referrals of the scope write it.';
