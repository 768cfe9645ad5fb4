package io.leadpipeline.scoring.domain;

/**
 * Points for a known fact; what is not known matches nothing.
 *
 * @param name as the receipt tells it; a persona's rules start with the part they stand in
 */
public record FitRule(String name, Condition when, double points) {}
