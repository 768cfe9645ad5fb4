package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Pull;
import java.time.Instant;
import java.util.List;

/** A tool that calls nobody: its webinars are asked for, and who registered and came. */
public interface PolledSource extends RemoteTool {

  /** Path and query of the webinars of some time around now. */
  String webinars(Pull pull, Instant now);

  List<Document> webinars(Document answer);

  /** Paths and queries of lists of people of a webinar that may have changed since. */
  List<String> people(Pull pull, Document webinar, Instant since, Instant now);

  /** Each person of a list beside their webinar, as {@link #read} takes it. */
  List<Document> people(Document webinar, Document answer);

  /** What one says. */
  Heard read(Document person);
}
