package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.BantState;
import io.leadpipeline.events.Signal;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What an answer or a signal tells about one letter of BANT.
 *
 * @param answer the answer it comes from, in normal form and without free text
 * @param holds how long it is believed
 */
public record BantRule(
    BantLetter letter,
    BantState state,
    Predicate<Signal> when,
    Function<Signal, String> answer,
    Function<Signal, Duration> holds) {}
