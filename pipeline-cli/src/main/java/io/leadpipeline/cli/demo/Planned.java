package io.leadpipeline.cli.demo;

/**
 * A post at its time.
 *
 * @param at part of the hour that is over by then, 0 to 1
 */
record Planned(double at, Post post) {}
