package io.leadpipeline.notification.jdbc;

import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Settlement;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A target that a channel has lost, with the address it was lost at. */
record Lost(String rep, String channel, String address, String reason) {

  private static final Comparator<Lost> ORDER =
      Comparator.comparing(Lost::rep).thenComparing(Lost::channel);

  /** Those among what became of tries, in the order in which their rows are locked. */
  static List<Lost> among(Collection<Settlement> settled) {
    return settled.stream().flatMap(Lost::lost).distinct().sorted(ORDER).toList();
  }

  private static Stream<Lost> lost(Settlement settled) {
    return switch (settled) {
      case Settlement.Failed it when it.gone() -> of(it.errand(), it.reason());
      case Settlement.FellBack it when it.gone() -> of(it.errand(), it.reason());
      case Settlement _ -> Stream.empty();
    };
  }

  private static Stream<Lost> of(Errand errand, String reason) {
    String rep = errand.notice().rep().id();
    String channel = errand.notice().channel().value();
    return errand.address().stream().map(address -> new Lost(rep, channel, address, reason));
  }
}
