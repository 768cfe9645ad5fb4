package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Stage;

/**
 * One way into a stage, and what keeps a lead there.
 *
 * @param name the reason told when it opens the stage
 */
public record StagePolicy(Stage stage, String name, Condition when) {}
