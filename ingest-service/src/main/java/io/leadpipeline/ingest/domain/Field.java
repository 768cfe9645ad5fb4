package io.leadpipeline.ingest.domain;

/** A field as it was posted; a repeated name makes several fields. */
public record Field(String name, String value) {}
