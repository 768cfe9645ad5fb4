package io.leadpipeline.ingest.web.demo;

import io.leadpipeline.ingest.web.AfterPost;
import java.net.URI;
import java.util.UUID;

/**
 * Leads a post that asks for the demo's thank-you page to the one of its own submission; other
 * forms go where they said.
 */
public final class ThanksPage implements AfterPost {

  static final String PATH = "/demo/thanks";

  private final StatusTokens tokens;

  public ThanksPage(StatusTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public URI page(URI next, UUID submissionId) {
    if (!PATH.equals(next.getPath())) {
      return next;
    }
    String query = next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
    return next.resolve(PATH + "/" + tokens.of(submissionId) + query);
  }
}
