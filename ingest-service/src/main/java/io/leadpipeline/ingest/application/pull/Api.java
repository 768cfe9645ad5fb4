package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Pull;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Asks a tool and says what its answer means. */
final class Api {

  private static final Duration USUAL_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Document NOTHING = Document.of(null);

  private final Remote remote;
  private final JsonReader json;

  Api(Remote remote, JsonReader json) {
    this.remote = remote;
    this.json = json;
  }

  Fetched lead(LeadSource source, Pull pull, String externalId) {
    return source
        .lead(pull, externalId)
        .map(path -> ask(source, pull, path))
        .orElseGet(() -> new Fetched.Refused("no-id"));
  }

  Fetched ask(RemoteTool source, Pull pull, String path) {
    return switch (remote.get(URI.create(pull.base() + path), source.headers(pull))) {
      case Remote.Reply.None it -> new Fetched.Failed(it.reason());
      case Remote.Reply.Answer it -> it.status() / 100 == 2 ? found(it) : other(source, it);
    };
  }

  private Fetched found(Remote.Reply.Answer answer) {
    Optional<Document> document = json.document(answer.body()).filter(Document::isObject);
    return document.isPresent()
        ? new Fetched.Found(document.get(), answer.body())
        : new Fetched.Failed("not-json");
  }

  private Fetched other(RemoteTool source, Remote.Reply.Answer answer) {
    Document body = json.document(answer.body()).orElse(NOTHING);
    return switch (source.verdict(answer.status(), body)) {
      case GONE -> new Fetched.Gone();
      case DENIED -> new Fetched.Denied();
      case BUSY -> new Fetched.Busy(wait(answer.retryAfter()));
      case FAILED -> new Fetched.Failed("status-" + answer.status());
      case REFUSED -> new Fetched.Refused("status-" + answer.status());
    };
  }

  private static Duration wait(Optional<Duration> said) {
    Duration wait = said.filter(it -> !it.isNegative() && !it.isZero()).orElse(USUAL_WAIT);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
