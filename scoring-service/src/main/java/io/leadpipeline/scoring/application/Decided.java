package io.leadpipeline.scoring.application;

import java.util.UUID;

/** What came of a decision by hand. */
public sealed interface Decided {

  /** Done; of a split, {@code other} is the lead that was split off, else the one absorbed. */
  record Done(UUID lead, UUID other) implements Decided {}

  /** Not done, with the code of what is wrong and the field it stands in. */
  record Refused(String field, String code) implements Decided {}

  /** There is no such lead. */
  record Unknown() implements Decided {}
}
