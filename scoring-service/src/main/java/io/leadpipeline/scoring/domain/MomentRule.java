package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which signals are worth mentioning to sales, and open a stage.
 *
 * @param code a code of the message bundle; where {@code params} are empty though the wording has
 *     placeholders, the code with {@code -unnamed} is told
 */
public record MomentRule(
    String code, Predicate<Signal> when, Function<Signal, Map<String, String>> params) {}
