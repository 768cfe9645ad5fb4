package io.leadpipeline.bad.web;

import io.leadpipeline.bad.jdbc.JdbcLeads;

/** An adapter that knows another one. */
public record LeadController(JdbcLeads leads) {}
