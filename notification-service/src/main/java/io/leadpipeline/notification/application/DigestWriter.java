package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Letter;
import java.util.List;

/** Writes one letter about several offers, in the rep's language. */
@FunctionalInterface
public interface DigestWriter {

  /**
   * The letter; of the same offers it has the same id.
   *
   * @param offers of one rep, at least one
   */
  Letter write(List<Errand> offers, String address);
}
