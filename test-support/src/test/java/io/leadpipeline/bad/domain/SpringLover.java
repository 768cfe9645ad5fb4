package io.leadpipeline.bad.domain;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A domain that knows a technology. */
public record SpringLover(JdbcClient jdbc) {}
