#!/bin/sh
# Run once by the official postgres image on an empty volume: the owner is not the superuser, whom row security does not bind.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set password="$FRAUD_OWNER_PASSWORD" <<'SQL'
create role fraud_owner login nosuperuser createrole createdb nobypassrls password :'password';
create database fraud owner fraud_owner;
SQL
