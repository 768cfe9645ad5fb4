package io.leadpipeline.cli.demo;

import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be told of one lead.
 *
 * @param who name and company
 * @param stages it went through, VISITOR first
 * @param version of the newest state known
 * @param rep who has it
 * @param alerted how long after the post the rep was told
 */
record LeadLine(
    String who,
    String email,
    List<Stage> stages,
    Temperature temperature,
    double engagement,
    long version,
    Optional<String> rep,
    Optional<Duration> alerted) {

  LeadLine {
    stages = List.copyOf(stages);
  }

  static LeadLine unknown() {
    return new LeadLine(
        "",
        "",
        List.of(Stage.VISITOR),
        Temperature.COLD,
        0,
        -1,
        Optional.empty(),
        Optional.empty());
  }

  Stage stage() {
    return stages.getLast();
  }

  LeadLine at(Stage stage) {
    if (stage().equals(stage)) {
      return this;
    }
    List<Stage> longer = new ArrayList<>(stages);
    longer.add(stage);
    return new LeadLine(who, email, longer, temperature, engagement, version, rep, alerted);
  }

  LeadLine is(String name, String address, Temperature warmth, double activity, long newer) {
    return new LeadLine(name, address, stages, warmth, activity, newer, rep, alerted);
  }

  LeadLine with(String owner) {
    return new LeadLine(
        who, email, stages, temperature, engagement, version, Optional.of(owner), alerted);
  }

  LeadLine alertedAfter(Duration time) {
    return new LeadLine(
        who, email, stages, temperature, engagement, version, rep, Optional.of(time));
  }
}
