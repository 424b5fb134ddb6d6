-- Brings what each team has to contact into step with the referrals and the clock. What is as it was is left as it is:
-- pages read the table by its key, past every row that was written and deleted.
create or replace function core.tally_teams() returns void
    language plpgsql
as $$
begin
    create temporary table team_counted on commit drop as
    select
        offence_code, received_month, scope_code, area_code, priority, allocated_team, due_today_count, due_before_count,
        contacted_count
    from prep.team_referrals;
    delete from core.team_referral
    where (offence_code, received_month, scope_code, area_code, priority, allocated_team) in (
        select offence_code, received_month, scope_code, area_code, priority, allocated_team
        from (table core.team_referral except table team_counted) as gone);
    insert into core.team_referral
    table team_counted except table core.team_referral;
    drop table team_counted;
end;
$$;
