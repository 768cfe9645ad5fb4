package io.leadpipeline.testsupport.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What must hold of every answer, whatever was sent. */
final class Oracle {

  private static final List<BiFunction<Shot, Reply, Optional<String>>> LAWS =
      List.of(Oracle::isNoFault, Oracle::isAnAnswer, Oracle::showsNoInput, Oracle::namesNobody);

  private Oracle() {}

  /** Everything that is wrong with an answer. */
  static Stream<String> findings(Shot shot, Reply reply) {
    return LAWS.stream()
        .flatMap(law -> law.apply(shot, reply).stream())
        .map(what -> what + ": " + shot + " → " + reply.status() + " " + start(reply.body()));
  }

  /** 503 says that it is not the sender's fault and when to try again. */
  private static Optional<String> isNoFault(Shot shot, Reply reply) {
    boolean away = reply.status() == 503 && !reply.header("retry-after").isEmpty();
    return when(reply.status() >= 500 && !away, "a fault of the server");
  }

  private static Optional<String> isAnAnswer(Shot shot, Reply reply) {
    return when(reply.status() == 0 && shot.framing().isWhole(), "no answer");
  }

  private static Optional<String> showsNoInput(Shot shot, Reply reply) {
    boolean shown = reply.isHtml() && reply.body().contains(Somebody.MARK);
    boolean injected = reply.headers().containsKey("x-injected");
    return when(shown || injected, "input in the answer");
  }

  private static Optional<String> namesNobody(Shot shot, Reply reply) {
    boolean named = shot.somebody().secrets().stream().anyMatch(reply.body()::contains);
    return when(reply.status() >= 400 && named, "personal data in an error");
  }

  private static Optional<String> when(boolean broken, String what) {
    return broken ? Optional.of(what) : Optional.empty();
  }

  private static String start(String body) {
    return body.substring(0, Math.min(300, body.length()));
  }
}
