-- Reference tables hold nothing about a person or a borough's work: every role reads them.
grant select on all tables in schema ref to fraud_loader, fraud_web, fraud_cli, fraud_editor, fraud_auditor;
grant insert, update on ref.setting, ref.rule_version to fraud_loader;
grant usage on schema prep to fraud_loader, fraud_web, fraud_cli;
grant usage on schema report to fraud_loader, fraud_web, fraud_cli;
alter default privileges in schema prep grant select on tables to fraud_loader, fraud_web, fraud_cli;
alter default privileges in schema report grant select on tables to fraud_loader, fraud_web, fraud_cli;
