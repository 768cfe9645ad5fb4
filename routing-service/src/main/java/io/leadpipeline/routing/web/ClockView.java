package io.leadpipeline.routing.web;

/**
 * How long the rep has left.
 *
 * @param until time of day; empty without a clock
 * @param minutes at least 1
 */
record ClockView(String until, long minutes, boolean over) {}
