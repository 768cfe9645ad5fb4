package io.leadpipeline.ingest.application;

import io.leadpipeline.events.Ids;
import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.domain.Parsed;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What was read again, under the id its submission got when it came. */
final class Resubmitted {

  private Resubmitted() {}

  static Parsed.Accepted as(UUID submissionId, Parsed.Accepted read) {
    if (read.submissionId().equals(submissionId)) {
      return read;
    }
    List<Signal> signals =
        IntStream.range(0, read.signals().size())
            .mapToObj(index -> as(submissionId, index, read.signals().get(index)))
            .toList();
    return new Parsed.Accepted(submissionId, signals);
  }

  private static Signal as(UUID submissionId, int index, Signal read) {
    return new Signal(
        Ids.signal(submissionId, index, read.revision()),
        submissionId,
        read.kind(),
        read.intent(),
        read.occurredAt(),
        read.receivedAt(),
        read.verified(),
        read.test(),
        read.contentHash(),
        read.source(),
        read.content(),
        read.webinar(),
        read.meeting(),
        read.event(),
        read.purchase(),
        read.outcome(),
        read.utm(),
        read.normal(),
        read.leadId(),
        read.revision(),
        read.unsure(),
        read.personRef(),
        read.person());
  }
}
