package io.leadpipeline.events;

import org.jspecify.annotations.Nullable;

/** The piece of content a signal is about. */
public record Content(ContentType type, @Nullable String id, @Nullable String title) {}
