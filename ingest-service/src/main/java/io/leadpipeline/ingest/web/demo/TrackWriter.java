package io.leadpipeline.ingest.web.demo;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.Trail;
import io.leadpipeline.ingest.domain.status.SubmissionState;
import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Notice;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Offer;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Standing;
import io.leadpipeline.ingest.domain.status.SubmissionStatus.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says the way of one submission step by step. */
final class TrackWriter {

  private final SubmissionStatus status;
  private final Ending ending;
  private final Words words;
  private final Times times;

  private TrackWriter(SubmissionStatus status, Ending ending, Words words) {
    this.status = status;
    this.ending = ending;
    this.words = words;
    this.times = new Times(status.trail(), words);
  }

  static Track write(SubmissionStatus status, Duration sincePost, Words words) {
    Ending ending = Endings.of(status, sincePost);
    return new TrackWriter(status, ending, words).track();
  }

  private Track track() {
    List<TrackStep> steps = new ArrayList<>();
    steps.add(received());
    if (ending != Ending.KEPT) {
      steps.add(scored());
      steps.add(offered());
      steps.add(alerted());
    }
    Offer offer = status.handoff();
    if (offer != null && offer.rep() != null && ending != Ending.UNCHANGED) {
      steps.add(answered(offer, offer.rep()));
    }
    return new Track(ending.over(), name(), total(), headline(), note(), steps);
  }

  private TrackStep received() {
    Trail trail = status.trail();
    String text = words.say("step.received." + status.state());
    return done("received", text, times.step(trail.received(), trail.accepted()));
  }

  private TrackStep scored() {
    Standing lead = status.lead();
    Step change = status.stageChange();
    if (lead == null || (!lead.own() && ending == Ending.MOVING)) {
      return open("scored", words.say("step.scored.waiting"));
    }
    String stage = words.word("stage", lead.stage().value());
    if (!lead.own()) {
      return none("scored", words.say("step.scored.silent", stage));
    }
    String warm = words.word("temperature", lead.temperature().value());
    String text =
        change == null
            ? words.say("step.scored.same", stage, warm)
            : words.say(
                "step.scored.changed",
                words.word("stage", change.from().value()),
                words.word("stage", change.to().value()),
                warm);
    return done("scored", text, times.step(status.trail().accepted(), status.trail().scored()));
  }

  private TrackStep offered() {
    Offer offer = status.handoff();
    if (offer == null) {
      return ending == Ending.MOVING
          ? open("offered", words.say("step.offered.waiting"))
          : none("offered", words.say("step.offered.none"));
    }
    if (offer.rep() == null) {
      return open("offered", words.say("step.offered.nobody"));
    }
    return offer.own()
        ? done(
            "offered",
            words.say("step.offered.done", offer.rep()),
            times.step(status.trail().scored(), status.trail().routed()))
        : none("offered", words.say("step.offered.already", offer.rep()));
  }

  private TrackStep alerted() {
    Notice alert = status.alert();
    Offer offer = status.handoff();
    if (offer == null || !offer.own()) {
      return ending == Ending.MOVING
          ? open("alerted", words.say("step.alerted.waiting"))
          : none("alerted", words.say("step.alerted.none"));
    }
    if (alert == null || ending != Ending.ALERTED) {
      boolean failed = ending == Ending.FAILED;
      return open("alerted", words.say(failed ? "step.alerted.failed" : "step.alerted.waiting"));
    }
    String text = words.say("step.alerted.done", words.word("channel", alert.channel().value()));
    return done("alerted", text, times.step(status.trail().routed(), status.trail().alerted()));
  }

  private TrackStep answered(Offer offer, String rep) {
    boolean open = offer.state().equals(HandoffState.OFFERED);
    return open || !offer.own()
        ? open("answered", words.say("step.answered.waiting", rep))
        : done(
            "answered",
            words.say("step.answered.done", rep),
            times.step(status.trail().alerted(), status.trail().acknowledged()).withoutBar());
  }

  private String total() {
    return ending == Ending.ALERTED ? times.total(status.trail().alerted()) : "";
  }

  private String headline() {
    return status.state() == SubmissionState.SPOOLED
        ? words.say("headline.SPOOLED")
        : words.say("headline." + ending);
  }

  private String note() {
    Standing lead = status.lead();
    String stage = lead == null ? "" : words.word("stage", lead.stage().value());
    return words.say("note." + ending, stage);
  }

  private String name() {
    return ending.name().toLowerCase(Locale.ROOT);
  }

  private TrackStep done(String key, String text, Times.Taken taken) {
    return step(key, "done", text, taken.time(), taken.bar());
  }

  private TrackStep open(String key, String text) {
    return step(key, "waiting", text, null, null);
  }

  private TrackStep none(String key, String text) {
    return step(key, "none", text, null, null);
  }

  private TrackStep step(
      String key, String mark, String text, @Nullable String time, TrackStep.@Nullable Bar bar) {
    return new TrackStep(key, mark, words.say("step." + key), text, time, bar);
  }
}
