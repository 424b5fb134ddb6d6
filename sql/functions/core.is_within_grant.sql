-- needs: core.find_grant
-- Whether a session gives a person no more than the grant by which it came: that grant, its role, and a lead its boroughs.
-- A session without one came by a claim, which the database cannot know.
create or replace function core.is_within_grant(
    session_grant_id bigint, session_user_id text, session_role_code text, session_scope_codes text[]) returns boolean
    language sql stable
    return session_grant_id is null or exists (
        select
        from core.find_grant(session_user_id) as given
        where given.grant_id = session_grant_id
            and given.role_code = session_role_code
            and (session_role_code <> 'borough_lead' or session_scope_codes <@ given.scope_codes));
