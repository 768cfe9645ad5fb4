package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.SampleErrand;
import io.leadpipeline.notification.domain.Story;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What alerts look like, by a lead that nobody knows. */
public final class Previews {

  private final LetterWriter letters;
  private final Map<AlertChannel, MessageWriter> messages;
  private final Clock clock;

  public Previews(LetterWriter letters, Map<AlertChannel, MessageWriter> messages, Clock clock) {
    this.letters = letters;
    this.messages = Map.copyOf(messages);
    this.clock = clock;
  }

  /** The body of an alert; empty for a channel that shows none. */
  public Optional<String> of(AlertChannel channel, String language) {
    Errand sample = SampleErrand.in(language, clock.instant());
    return channel.equals(AlertChannel.EMAIL)
        ? Optional.of(letters.write(sample, "rep@sales.test").html())
        : Optional.ofNullable(messages.get(channel)).map(it -> it.write(sample, Story.OPEN));
  }
}
