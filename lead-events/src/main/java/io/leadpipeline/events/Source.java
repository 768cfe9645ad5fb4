package io.leadpipeline.events;

import org.jspecify.annotations.Nullable;

/**
 * Where a signal came from.
 *
 * @param provider the slug of the tool, such as {@code form} or {@code zoom}; a service that
 *     appends signals of its own uses its own name
 * @param connection the name of the configured connection
 * @param form the form's name or the provider's id of it
 * @param externalId the provider's id of this record; never an identity of the person
 */
public record Source(
    String provider, String connection, @Nullable String form, @Nullable String externalId) {}
