package io.leadpipeline.bad.application;

import io.leadpipeline.bad.jdbc.JdbcLeads;

/** A use case that knows an adapter. */
public record AdapterCaller(JdbcLeads leads) {}
