package io.leadpipeline.ingest.application.tool;

import io.leadpipeline.ingest.application.Arrival;
import io.leadpipeline.ingest.application.Call;
import io.leadpipeline.ingest.application.ChallengeAnswer;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Proof;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tool that sends facts, usually one as one JSON document. */
public interface Tool {

  /** The name in addresses: {@code /hooks/{slug}/{connection}}. */
  String slug();

  /** How it proves who it is, unless the connection says otherwise. */
  Proof proof();

  /** True when pages post it, so that anybody may. */
  default boolean isFromPages() {
    return false;
  }

  /** True when it may say by the query of a {@code GET} what others say by a body. */
  default boolean takesQueries() {
    return false;
  }

  /** The document of a call, also of one whose body is no JSON. */
  default Optional<Document> document(Call call) {
    return call.document();
  }

  /** The facts of a document, each as a document of the same shape. */
  default List<Document> facts(Document body) {
    return List.of(body);
  }

  /** The answer to a challenge that asks by its query whether the address is ours. */
  default Optional<ChallengeAnswer> challenge(Connection connection, Map<String, String> query) {
    return Optional.empty();
  }

  /** What a document says that holds one fact. */
  Heard read(Document body, Arrival arrival);
}
