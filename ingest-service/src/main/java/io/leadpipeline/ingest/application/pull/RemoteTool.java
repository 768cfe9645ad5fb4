package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Pull;
import java.util.Map;

/** A tool whose API is asked. */
public interface RemoteTool {

  String slug();

  Map<String, String> headers(Pull pull);

  /** What an answer means that is none of those asked for. */
  default Verdict verdict(int status, Document body) {
    return switch (status) {
      case 401, 403 -> Verdict.DENIED;
      case 404, 410 -> Verdict.GONE;
      case 429 -> Verdict.BUSY;
      case 408 -> Verdict.FAILED;
      default -> status >= 500 ? Verdict.FAILED : Verdict.REFUSED;
    };
  }

  /** What such an answer means. */
  enum Verdict {
    GONE,
    DENIED,
    BUSY,
    FAILED,
    REFUSED
  }
}
