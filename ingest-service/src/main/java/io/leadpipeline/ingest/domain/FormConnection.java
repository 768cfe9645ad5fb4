package io.leadpipeline.ingest.domain;

/** A form with the connection it belongs to. */
public record FormConnection(Connection connection, Form form) {}
