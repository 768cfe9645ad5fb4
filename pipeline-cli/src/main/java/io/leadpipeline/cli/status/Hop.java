package io.leadpipeline.cli.status;

/**
 * How long one part of the way took.
 *
 * @param p50 in milliseconds, as {@code p95}
 */
record Hop(String name, int count, double p50, double p95) {}
