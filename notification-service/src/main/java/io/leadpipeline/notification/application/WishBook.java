package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Wishes;

/** How reps want to be told, where it differs from the team file. */
public interface WishBook {

  Wishes of(String rep);

  void put(String rep, Wishes wishes);

  /** What the team file says holds again. */
  void remove(String rep);
}
