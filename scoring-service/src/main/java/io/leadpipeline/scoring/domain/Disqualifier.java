package io.leadpipeline.scoring.domain;

/**
 * Who is no customer whatever they do.
 *
 * @param name the reason
 * @param silent true when nobody needs to look; otherwise a manager is asked to
 */
public record Disqualifier(String name, Condition when, boolean silent) {}
