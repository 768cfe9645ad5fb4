package io.leadpipeline.ingest.application;

import io.leadpipeline.events.SubmissionRejected;
import io.leadpipeline.ingest.domain.rejection.KeptRequest;
import io.leadpipeline.ingest.domain.status.Submission;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what was rejected, so that it can be looked at and read again, and notes its status. */
public final class NoteRejections
    implements Step<SubmissionRejected, List<Delivery<SubmissionRejected>>> {

  private final NoteSubmissions<SubmissionRejected> status;
  private final RejectionBook book;
  private final AnnounceBrake announce;

  public NoteRejections(StatusBook status, RejectionBook book, AnnounceBrake announce) {
    this.status = new NoteSubmissions<>(status, Submission::of);
    this.book = book;
    this.announce = announce;
  }

  @Override
  public List<Delivery<SubmissionRejected>> think(
      List<Delivery<SubmissionRejected>> batch, Locking locking) {
    return batch;
  }

  @Override
  public Map<UUID, Outcome> record(List<Delivery<SubmissionRejected>> batch) {
    List<KeptRequest> requests =
        batch.stream().map(it -> KeptRequest.of(it.id(), it.event())).toList();
    book.keep(requests);
    announce.of(requests);
    return status.record(batch);
  }
}
