package io.leadpipeline.events;

/** A field that could not be read, kept as it was said. */
public record InvalidField(String field, String value, String code) {}
