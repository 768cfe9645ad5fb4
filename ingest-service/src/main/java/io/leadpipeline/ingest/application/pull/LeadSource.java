package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Pull;
import java.util.List;
import java.util.Optional;

/** A tool whose leads are fetched by their ids. */
public interface LeadSource extends RemoteTool {

  /** Path and query of a lead, after the base; empty for what is no id of this tool. */
  Optional<String> lead(Pull pull, String externalId);

  /** What a lead says. */
  Heard read(Document lead);

  /** Path and query of the leads of a form that were made since; {@code after} is a page's end. */
  String leads(Pull pull, String form, long sinceEpochSecond, Optional<String> after);

  /** Ids of a page of leads, and where the next one begins. */
  Listing listing(Document page);

  /** One page. */
  record Listing(List<String> ids, Optional<String> after) {
    public Listing {
      ids = List.copyOf(ids);
    }
  }
}
