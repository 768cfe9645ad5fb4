package io.leadpipeline.notification.domain;

import java.time.Instant;

/**
 * A message that shows something old.
 *
 * @param place where it is, as its channel said when it took it
 * @param until when others may take it
 */
public record Redraw(Errand errand, String place, Story story, Instant until) {}
