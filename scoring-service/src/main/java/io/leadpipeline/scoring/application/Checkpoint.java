package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.LeadState;
import java.util.UUID;

/** What a lead came to at a signal of its past: a late one need not be folded from the start. */
public record Checkpoint(UUID lead, LeadState state) {}
