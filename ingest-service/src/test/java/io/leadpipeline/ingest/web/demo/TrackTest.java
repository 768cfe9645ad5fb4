package io.leadpipeline.ingest.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.AlertState;
import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.domain.status.SubmissionState;
import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Notice;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Offer;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Standing;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackTest {

  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Trail BEGUN = Trail.begun(START, START, START.plusMillis(5));
  private static final Trail SCORED = BEGUN.withScored(START.plusMillis(40));
  private static final Trail ALERTED =
      SCORED.withRouted(START.plusMillis(70)).withAlerted(START.plusMillis(110));
  private static final Step TO_SQL = new Step(Stage.VISITOR, Stage.SQL);

  @Test
  void saysHowLongTheWholeWayTook() {
    Notice sent = new Notice(UUID.randomUUID(), AlertChannel.EMAIL, AlertState.ACCEPTED_BY_CHANNEL);

    Track track = track(true, lead(Stage.SQL, true), TO_SQL, offer(true), sent, ALERTED, SOON);

    assertThat(track.over()).isTrue();
    assertThat(track.total()).isEqualTo("110 ms");
    assertThat(track.steps())
        .extracting(TrackStep::key, TrackStep::mark, TrackStep::time)
        .containsExactly(
            tuple("received", "done", "5 ms"),
            tuple("scored", "done", "40 ms"),
            tuple("offered", "done", "70 ms"),
            tuple("alerted", "done", "110 ms"),
            tuple("answered", "waiting", null));
    assertThat(track.steps().get(2).text()).isEqualTo("To Mai Trần");
  }

  @Test
  void goesOnUntilTheAlertIsSent() {
    Notice planned = new Notice(UUID.randomUUID(), AlertChannel.EMAIL, AlertState.PLANNED);

    assertThat(track(true, null, null, null, null, BEGUN, SOON).over()).isFalse();
    assertThat(track(true, lead(Stage.SQL, true), TO_SQL, null, null, SCORED, SOON).over())
        .isFalse();
    assertThat(
            track(true, lead(Stage.SQL, true), TO_SQL, offer(true), planned, SCORED, SOON).over())
        .isFalse();
  }

  @Test
  void endsWithALeadThatIsNotForSales() {
    Step change = new Step(Stage.VISITOR, Stage.IQL);

    Track track = track(false, lead(Stage.IQL, true), change, null, null, SCORED, SOON);

    assertThat(track.ending()).isEqualTo("not_called");
    assertThat(track.note()).contains("IQL");
  }

  @Test
  void endsSoonWhenNothingChanged() {
    Standing before = lead(Stage.IQL, false);

    assertThat(track(false, before, null, null, null, BEGUN, SOON).over()).isFalse();
    Track track = track(false, before, null, null, null, BEGUN, Duration.ofSeconds(6));

    assertThat(track.ending()).isEqualTo("unchanged");
    assertThat(track.steps().get(1).mark()).isEqualTo("none");
  }

  @Test
  void tellsThatARepHasTheLeadAlready() {
    Track track = track(true, lead(Stage.SQL, true), null, offer(false), null, SCORED, SOON);

    assertThat(track.ending()).isEqualTo("already_offered");
    assertThat(track.steps().get(2).text()).contains("Mai Trần");
  }

  @Test
  void saysSoWhenNobodyAnswers() {
    Track track = track(true, null, null, null, null, BEGUN, Duration.ofSeconds(26));

    assertThat(track.ending()).isEqualTo("silent");
    assertThat(track.over()).isTrue();
  }

  @Test
  void showsNoWayForSpam() {
    SubmissionStatus spam = status(SubmissionState.SPAM, false, null, null, null, null, BEGUN);

    Track track = write(spam, SOON, "en");

    assertThat(track.ending()).isEqualTo("kept");
    assertThat(track.steps()).hasSize(1);
  }

  @Test
  void speaksEveryLanguageAndShowsNewWordsAsTheyAre() {
    SubmissionStatus status =
        status(
            SubmissionState.ACCEPTED,
            true,
            lead(new Stage("NEW_ONE"), true),
            null,
            null,
            null,
            SCORED);

    assertThat(write(status, SOON, "vi").headline()).isEqualTo("Thông tin của bạn đang trên đường");
    assertThat(write(status, SOON, "th").steps().get(1).text()).contains("NEW_ONE");
  }

  private static Track track(
      boolean handRaised,
      @Nullable Standing lead,
      @Nullable Step change,
      @Nullable Offer offer,
      @Nullable Notice alert,
      Trail trail,
      Duration since) {
    SubmissionState state = SubmissionState.ACCEPTED;
    return write(status(state, handRaised, lead, change, offer, alert, trail), since, "en");
  }

  private static Track write(SubmissionStatus status, Duration since, String language) {
    Words words = new Words(Words.bundle(), Locale.forLanguageTag(language));
    return TrackWriter.write(status, since, words);
  }

  private static SubmissionStatus status(
      SubmissionState state,
      boolean handRaised,
      @Nullable Standing lead,
      @Nullable Step change,
      @Nullable Offer offer,
      @Nullable Notice alert,
      Trail trail) {
    return new SubmissionStatus(
        UUID.randomUUID(), state, null, null, handRaised, lead, change, offer, alert, trail);
  }

  private static Standing lead(Stage stage, boolean own) {
    return new Standing(UUID.randomUUID(), own, stage, Temperature.HOT, 50, 60, List.of());
  }

  private static Offer offer(boolean own) {
    return new Offer(UUID.randomUUID(), own, HandoffState.OFFERED, "Mai Trần", 1);
  }
}
