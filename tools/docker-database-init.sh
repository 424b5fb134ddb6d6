#!/bin/sh
# Run once by the official postgres image on an empty volume: the owner is not the superuser, whom row security does not bind,
# and makes no roles: the logins are made here.
set -eu
run() { psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" "$@"; }
run --dbname postgres \
    --set owner="$FRAUD_OWNER_PASSWORD" --set web="$FRAUD_WEB_PASSWORD" --set loader="$FRAUD_LOADER_PASSWORD" \
    --set auditor="$FRAUD_AUDITOR_PASSWORD" --set editor="$FRAUD_EDITOR_PASSWORD" --set cli="$FRAUD_CLI_PASSWORD" <<'SQL'
create role fraud_owner login password :'owner';
create role fraud_web login password :'web';
create role fraud_loader login password :'loader';
create role fraud_auditor login password :'auditor';
create role fraud_editor login password :'editor';
create role fraud_cli login password :'cli';
create database fraud owner fraud_owner;
revoke all on database fraud from public;
grant connect on database fraud to fraud_web, fraud_loader, fraud_auditor, fraud_editor, fraud_cli;
revoke connect on database template1 from public;
SQL
run --dbname fraud --file /docker-entrypoint-initdb.d/close_functions.sql.in
