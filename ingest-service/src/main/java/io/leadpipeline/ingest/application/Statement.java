package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Parsed;

/**
 * One thing a request says.
 *
 * @param arrival the request, or the part of it that says this
 * @param part true for an item of a batch
 */
public record Statement(Arrival arrival, Parsed parsed, boolean part) {}
