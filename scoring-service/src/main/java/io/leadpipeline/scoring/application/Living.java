package io.leadpipeline.scoring.application;

import java.util.UUID;

/** A lead that is there, by its own id or by that of one it absorbed. */
public record Living(UUID lead, boolean test) {}
