-- Who may connect, and who may make temporary tables: the loader alone. A login that may make a type or a table, be it a
-- temporary one, can put it where a function of the owner looks a name up.
do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to fraud_web, fraud_cli, fraud_editor, fraud_auditor', current_database());
    execute format('grant connect, temporary on database %I to fraud_loader', current_database());
end;
$$;
revoke create on schema public from public;
