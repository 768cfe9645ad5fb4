package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Stage;
import java.util.function.Predicate;

/**
 * One way into a stage.
 *
 * @param name the reason told when it opens the stage
 */
public record StagePolicy(Stage stage, String name, Predicate<Standing> when) {}
