package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tool that calls a hook. A new one is a package of its own with an implementation of this. */
public interface Provider {

  /** The name in addresses: {@code /hooks/{slug}/{connection}}. */
  String slug();

  /** True when the raw bytes prove that a secret of the connection is known, and recently. */
  boolean isGenuine(Call call);

  /** True when pages post it, so that anybody may. */
  default boolean isFromPages() {
    return false;
  }

  /** True when it may say by the query of a {@code GET} what others say by a body. */
  default boolean takesQueries() {
    return false;
  }

  /** False for a media type that no connection of this kind ever reads: 415. */
  default boolean understands(Arrival arrival) {
    return true;
  }

  /**
   * The answer to a challenge that proves that the address is ours; empty for anything else. Only
   * asked for genuine requests, so that nobody can have other texts signed.
   */
  default Optional<Map<String, String>> handshake(Call call) {
    return Optional.empty();
  }

  /**
   * The answer to a challenge that comes as the query of a {@code GET}; empty for one that is not
   * as the tool makes it, so that nobody can have other texts signed.
   */
  default Optional<ChallengeAnswer> challenge(Connection connection, Map<String, String> query) {
    return Optional.empty();
  }

  /** What a genuine request says: one statement, or one for each item of a batch. */
  List<Statement> read(Call call);

  /** What was kept of a request, or of one item of a batch, says now. */
  default List<Statement> readAgain(Call call) {
    return read(call);
  }
}
