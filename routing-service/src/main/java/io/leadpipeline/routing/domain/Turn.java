package io.leadpipeline.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a rep stands in the rotation of their team.
 *
 * @param place 1 for whose turn is next; none for who gets no leads now
 * @param ahead leads the rep is ahead of their share; below zero for one who is owed some
 * @param nextOpening when they come to work; none for who is there, or does not come
 */
public record Turn(
    String rep,
    int weight,
    @Nullable Integer place,
    double ahead,
    boolean onDuty,
    boolean full,
    Load load,
    @Nullable Instant nextOpening) {}
