package io.leadpipeline.routing.domain;

import io.leadpipeline.routing.domain.hours.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in which a rep gets no leads, told by API. */
public record Absence(UUID id, Span time, @Nullable String reason) {}
