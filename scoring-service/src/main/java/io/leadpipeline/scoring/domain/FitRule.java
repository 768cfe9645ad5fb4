package io.leadpipeline.scoring.domain;

import java.util.function.Predicate;

/**
 * Points for a known fact; what is not known matches nothing.
 *
 * @param fact the fact it looks at, by which known facts are counted
 */
public record FitRule(String name, String fact, Predicate<Facts> when, double points) {}
