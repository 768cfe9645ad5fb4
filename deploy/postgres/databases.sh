#!/bin/bash
# One database for each service, owned by a role of the same name that can reach no other.
# Run by the postgres image on an empty data directory; passwords come from the environment.
set -eu
for name in ingest scoring routing notification; do
  password_variable="$(echo "$name" | tr '[:lower:]' '[:upper:]')_DB_PASSWORD"
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v name="$name" -v password="${!password_variable}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
