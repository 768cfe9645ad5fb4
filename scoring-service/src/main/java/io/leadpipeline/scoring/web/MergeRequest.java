package io.leadpipeline.scoring.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lead this one is, and why. */
record MergeRequest(@Nullable UUID into, @Nullable String reason) {}
