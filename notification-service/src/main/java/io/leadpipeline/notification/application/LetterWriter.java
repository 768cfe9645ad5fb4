package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Letter;

/** Writes what an alert says, in the rep's language, every value escaped for where it stands. */
public interface LetterWriter {

  /**
   * The letter of an alert.
   *
   * @param address where it goes
   */
  Letter write(Errand errand, String address);
}
