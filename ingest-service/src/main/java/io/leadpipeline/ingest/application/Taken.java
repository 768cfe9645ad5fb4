package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Parsed;

/** What a request turned out to be, and where it was kept. */
public record Taken(Parsed parsed, Kept kept) {}
