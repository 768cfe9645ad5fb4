package io.leadpipeline.bad.jdbc;

/** An adapter as it should be. */
public record JdbcLeads(String table) {}
