package io.leadpipeline.scoring.application.publishing;

import java.time.Instant;

/**
 * A version of the model as its file was given.
 *
 * @param addedBy name of the token, or the file
 */
public record StoredModel(String version, String source, String addedBy, Instant addedAt) {}
