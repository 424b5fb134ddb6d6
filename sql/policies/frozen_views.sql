-- The views of a pack: as those of what stands now, row security decides beneath them.
grant usage on schema frozen_core, frozen_prep, frozen_report to fraud_loader, fraud_web, fraud_cli;
alter default privileges in schema frozen_core grant select on tables to fraud_loader, fraud_web, fraud_cli;
alter default privileges in schema frozen_prep grant select on tables to fraud_loader, fraud_web, fraud_cli;
alter default privileges in schema frozen_report grant select on tables to fraud_loader, fraud_web, fraud_cli;
