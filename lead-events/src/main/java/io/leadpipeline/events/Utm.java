package io.leadpipeline.events;

import org.jspecify.annotations.Nullable;

/** The campaign that brought the person. */
public record Utm(
    @Nullable String source,
    @Nullable String medium,
    @Nullable String campaign,
    @Nullable String term,
    @Nullable String content) {}
