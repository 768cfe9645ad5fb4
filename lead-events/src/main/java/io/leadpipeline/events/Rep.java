package io.leadpipeline.events;

import org.jspecify.annotations.Nullable;

/** A salesperson as handoff events name them; {@code language} is BCP 47. */
public record Rep(String id, String name, String email, @Nullable String language) {}
