package io.leadpipeline.ingest.domain;

/** A reason for refusing, by field; codes only, so that nothing said is reflected. */
public record Violation(String field, String code) {}
