-- needs: core.open_session
-- Whether the transaction goes by the open session of an administrator: who may grant and withdraw access.
create or replace function core.may_manage_access() returns boolean
    language sql stable
    return exists (select from core.open_session() as writer where writer.role_code = 'administrator');
