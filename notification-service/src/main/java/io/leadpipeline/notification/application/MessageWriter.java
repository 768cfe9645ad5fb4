package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Story;

/** Writes what a chat or a phone shows, in the rep's language, escaped for where it stands. */
@FunctionalInterface
public interface MessageWriter {

  /**
   * The body of a message, without where it goes.
   *
   * @param story how the lead stands; a message about somebody else's shows no contact data
   */
  String write(Errand errand, Story story);
}
