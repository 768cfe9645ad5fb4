package io.leadpipeline.prove;

import java.net.http.HttpResponse;
import java.util.Optional;

/** Somebody who wants to know how and when posts are answered. */
@FunctionalInterface
interface Answers {

  Answers UNHEARD = () -> _ -> {};

  /** A post is made now; the listener gets its answer. */
  Listener asked();

  /** Hears of one answer; empty for none. */
  @FunctionalInterface
  interface Listener {
    void hear(Optional<HttpResponse<String>> answer);
  }
}
