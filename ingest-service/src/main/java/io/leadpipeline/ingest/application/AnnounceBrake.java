package io.leadpipeline.ingest.application;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Topics;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.domain.brake.BrakeSetting;
import io.leadpipeline.ingest.domain.brake.Engagement;
import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.rejection.Rejection;
import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Tells the manager once for each time that a form's brake engages. */
public final class AnnounceBrake {

  private final BrakeBook book;
  private final Brake brake;
  private final Outbox outbox;
  private final String heldUrl;

  /**
   * @param heldUrl where held hands are listed; the form's name goes behind it
   */
  public AnnounceBrake(BrakeBook book, Brake brake, Outbox outbox, String heldUrl) {
    this.book = book;
    this.brake = brake;
    this.outbox = outbox;
    this.heldUrl = heldUrl;
  }

  /** Within the transaction that keeps the requests. */
  void of(Collection<KeptRequest> requests) {
    Map<String, Engagement> first = new TreeMap<>();
    requests.stream()
        .map(KeptRequest::rejection)
        .filter(Rejection::held)
        .map(this::engagement)
        .forEach(it -> first.merge(it.form(), it, (a, b) -> a.since().isAfter(b.since()) ? b : a));
    if (!first.isEmpty()) {
      outbox.write(book.engage(first.values()).stream().map(this::told).toList());
    }
  }

  private Engagement engagement(Rejection held) {
    String form = Objects.requireNonNull(held.form());
    double usual = brake.usualHour(form);
    int limit = brake.setting(form).limit(usual);
    return new Engagement(
        held.provider(), held.connection(), form, held.receivedAt(), limit, usual);
  }

  private Outgoing told(Engagement engaged) {
    BrakeSetting setting = brake.setting(engaged.form());
    BrakeEngaged event =
        new BrakeEngaged(
            engaged.provider(),
            engaged.connection(),
            engaged.form(),
            engaged.since(),
            engaged.limit(),
            engaged.usualHour(),
            setting.manager(),
            heldUrl + "/" + engaged.form(),
            Trail.EMPTY);
    String key = engaged.provider() + "/" + engaged.connection() + "/" + engaged.form();
    return Outgoing.of(
        Ids.event("BrakeEngaged", Ids.submission(key), engaged.since().toEpochMilli()),
        Topics.NOTICES,
        key,
        event);
  }
}
