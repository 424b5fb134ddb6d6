-- Run by a superuser in the program's database, and again as often as one likes: takes from every login what PostgreSQL gives to
-- all and only a superuser can take back. A lock that any login may take would stall whoever waits for it (signing in, a
-- load); large objects are room that no table shows. The private server does it itself.
do $$
declare
    routine regprocedure;
    is_lock boolean;
    keeper name;
begin
    for routine, is_lock in
        select oid, proname like 'pg\_%'
        from pg_proc
        where pronamespace = 'pg_catalog'::regnamespace
            and (proname ~ '^pg_(try_)?advisory_' or proname ~ '^lo_' or proname in ('loread', 'lowrite'))
    loop
        execute format('revoke execute on function %s from public', routine);
        if is_lock then
            for keeper in
                select rolname from pg_roles
                where rolname in ('fraud_owner', 'fraud_loader') or oid = (select datdba from pg_database where datname = current_database())
            loop
                execute format('grant execute on function %s to %I', routine, keeper);
            end loop;
        end if;
    end loop;
end;
$$;
revoke connect on database postgres from public;
