package io.leadpipeline.scoring.domain;

import java.util.Optional;

/** What follows from the person alone: most signals tell nothing new about it. */
record PersonReading(Profile profile, FitReading fit, Optional<Disqualifier> disqualifier) {

  static PersonReading of(Profile profile, Model model) {
    return new PersonReading(
        profile,
        FitReading.of(profile, model.fit()),
        model.stages().disqualifier(Scene.of(profile)));
  }

  /** True when the other profile gives the same reading. */
  boolean isOf(Profile other) {
    return profile.facts().equals(other.facts())
        && profile.person().equals(other.person())
        && profile.told().equals(other.told());
  }
}
