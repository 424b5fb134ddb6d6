-- needs: core.open_session
-- Whether the transaction goes by the open session of an analyst: who may load, and say which names are one.
create or replace function core.may_import() returns boolean
    language sql stable
    return exists (select from core.open_session() as writer where writer.role_code = 'analyst');
