package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.application.tool.Heard;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Pull;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tool whose leads are fetched by their ids. */
public interface LeadSource {

  String slug();

  Map<String, String> headers(Pull pull);

  /** Path and query of a lead, after the base; empty for what is no id of this tool. */
  Optional<String> lead(Pull pull, String externalId);

  /** What a lead says. */
  Heard read(Document lead);

  /** What an answer that is no lead means. */
  default Verdict verdict(int status, Document body) {
    return switch (status) {
      case 401, 403 -> Verdict.DENIED;
      case 404, 410 -> Verdict.GONE;
      case 429 -> Verdict.BUSY;
      case 408 -> Verdict.FAILED;
      default -> status >= 500 ? Verdict.FAILED : Verdict.REFUSED;
    };
  }

  /** Path and query of the leads of a form that were made since; {@code after} is a page's end. */
  String leads(Pull pull, String form, long sinceEpochSecond, Optional<String> after);

  /** Ids of a page of leads, and where the next one begins. */
  Listing listing(Document page);

  /** What an answer that is no lead means. */
  enum Verdict {
    GONE,
    DENIED,
    BUSY,
    FAILED,
    REFUSED
  }

  /** One page. */
  record Listing(List<String> ids, Optional<String> after) {
    public Listing {
      ids = List.copyOf(ids);
    }
  }
}
