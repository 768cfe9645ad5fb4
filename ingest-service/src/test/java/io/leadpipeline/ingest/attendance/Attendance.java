package io.leadpipeline.ingest.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Webinar;
import io.leadpipeline.ingest.LoneIngest;
import io.leadpipeline.testsupport.TopicProbe;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service noted of webinars, and what it told of who attended them. */
final class Attendance implements AutoCloseable {

  private static final Set<SignalKind> TOLD =
      Set.of(SignalKind.WEBINAR_ATTENDED, SignalKind.WEBINAR_MISSED);

  private final JdbcClient facts;
  private final TopicProbe topic;

  Attendance(LoneIngest lone) {
    facts = lone.jdbc();
    topic = lone.fromStart(Topics.RECEIVED);
  }

  /** What goes by other partitions must not come after the end. */
  void noted(ZoomWebinar webinar, int count) {
    await()
        .atMost(LoneIngest.PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            facts
                    .sql("select count(*) from webinar_fact where webinar_key = :webinar")
                    .param("webinar", "zoom/local/" + webinar.id())
                    .query((row, _) -> row.getInt(1))
                    .single()
                == count);
  }

  /** All that is told of a webinar, once it is so much. */
  List<Signal> told(ZoomWebinar webinar, int count) {
    await()
        .atMost(LoneIngest.PATIENCE)
        .untilAsserted(() -> assertThat(signals(webinar)).hasSizeGreaterThanOrEqualTo(count));
    List<Signal> told = signals(webinar);
    assertThat(told).hasSize(count);
    return told;
  }

  List<Signal> signals(ZoomWebinar webinar) {
    return signals(signal -> TOLD.contains(signal.kind()) && isOf(webinar, signal));
  }

  Signal registration(ZoomWebinar webinar, String name) {
    return signals(signal ->
            signal.kind().equals(SignalKind.WEBINAR_REGISTERED)
                && webinar.email(name).equals(signal.person().contact().email()))
        .getFirst();
  }

  static Webinar about(Signal signal) {
    return Objects.requireNonNull(signal.webinar());
  }

  private List<Signal> signals(Predicate<Signal> wanted) {
    topic.all();
    return topic.seen(LeadReceived.class).stream()
        .map(it -> it.event().signal())
        .filter(wanted)
        .toList();
  }

  private static boolean isOf(ZoomWebinar webinar, Signal signal) {
    return about(signal).id().equals(webinar.id());
  }

  @Override
  public void close() {
    topic.close();
  }
}
