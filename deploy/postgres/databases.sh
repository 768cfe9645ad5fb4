#!/bin/bash
# One database for each service, owned by a role of the same name that can reach no other.
# Run by the postgres image on an empty data directory; passwords are files of secrets.
set -eu
for name in ingest scoring routing notification; do
  password=$(cat "/run/secrets/${name}_db_password")
  psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" -v name="$name" -v password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
