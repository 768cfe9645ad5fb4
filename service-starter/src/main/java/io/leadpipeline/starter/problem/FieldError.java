package io.leadpipeline.starter.problem;

/**
 * What is wrong with one field of a request, without repeating what was sent.
 *
 * @param field the name as the API calls it, with dots between levels
 * @param code a fixed word a program can act on, such as {@code required} or {@code format}
 * @param expected what would be accepted, for a person
 */
public record FieldError(String field, String code, String expected) {}
