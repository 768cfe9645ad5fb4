package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Signal;

/** What conditions are asked about at the first signal of somebody. */
public final class Scenes {

  private Scenes() {}

  public static Scene of(Signal signal) {
    return Scene.of(signal, Profile.UNKNOWN.learn(signal, Models.standard().mail()));
  }
}
