#!/bin/bash
# Makes app.aot beside service.jar: what a start loads and links, kept for every later start
# (JEP 514, 515). The service is wired whole and ends before it would talk to anybody.
set -eu
export LEADPIPELINE_CONFIG_DIR=${LEADPIPELINE_CONFIG_DIR:-/config} LEADPIPELINE_LOCAL_CONTAINER=true
"${JAVA_HOME:-/usr}/bin/java" -XX:AOTCacheOutput=app.aot -Xlog:aot=off,cds=off ${TRAIN_OPTIONS-} \
  -Dspring.profiles.active=local -Dspring.context.exit=onRefresh -Dspring.flyway.enabled=false \
  -Dspring.datasource.hikari.initialization-fail-timeout=-1 -Dspring.datasource.hikari.connection-timeout=250 \
  -Dspring.datasource.password=training -Dserver.port=0 -Dmanagement.server.port=0 \
  -jar service.jar
ls -l app.aot
