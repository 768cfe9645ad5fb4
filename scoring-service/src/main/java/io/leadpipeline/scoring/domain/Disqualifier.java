package io.leadpipeline.scoring.domain;

import java.util.function.Predicate;

/**
 * Who is no customer whatever they do.
 *
 * @param name the reason
 */
public record Disqualifier(String name, Predicate<Facts> when) {}
