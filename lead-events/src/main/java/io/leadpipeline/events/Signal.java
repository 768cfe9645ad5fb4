package io.leadpipeline.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted fact about a person, whatever tool told it. Absent means not said; nothing is
 * invented. Personal data stands in {@code person} only.
 *
 * @param id {@link Ids#signal}
 * @param submissionId shared by all signals and revisions of one submission
 * @param occurredAt when the person did it; never after {@code receivedAt}
 * @param verified true when the sender proved who it is
 * @param test true for a signal that forms a lead of its own and appears in no figure
 * @param contentHash HMAC of the content, for submissions without a key of their own
 * @param leadId set when the sender knows the lead
 * @param revision rising; per submission and index only the highest counts
 * @param unsure true when a captcha could not be checked
 * @param personRef HMAC of the strongest identity, in place of the person in logs and keys
 */
public record Signal(
    UUID id,
    UUID submissionId,
    SignalKind kind,
    @Nullable Intent intent,
    Instant occurredAt,
    Instant receivedAt,
    boolean verified,
    boolean test,
    @Nullable String contentHash,
    Source source,
    @Nullable Content content,
    @Nullable Webinar webinar,
    @Nullable Meeting meeting,
    @Nullable CustomEvent event,
    @Nullable Purchase purchase,
    @Nullable SalesOutcome outcome,
    @Nullable Utm utm,
    @Nullable Normal normal,
    @Nullable UUID leadId,
    int revision,
    boolean unsure,
    @Nullable String personRef,
    Person person) {

  public Signal {
    if (occurredAt.isAfter(receivedAt)) {
      throw new IllegalArgumentException(
          "occurredAt: " + occurredAt + " (expected: not after receivedAt " + receivedAt + ")");
    }
  }

  /** The same, of somebody whose captcha could not be checked. */
  public Signal asUnsure() {
    return new Signal(
        id,
        submissionId,
        kind,
        intent,
        occurredAt,
        receivedAt,
        verified,
        test,
        contentHash,
        source,
        content,
        webinar,
        meeting,
        event,
        purchase,
        outcome,
        utm,
        normal,
        leadId,
        revision,
        true,
        personRef,
        person);
  }

  /** True when the person asks to be called. */
  public boolean raisesHand() {
    return intent != null && intent.raisesHand();
  }
}
