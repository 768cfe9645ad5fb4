package io.leadpipeline.ingest.segment;

import static io.leadpipeline.ingest.sources.Calls.ALIASES;
import static io.leadpipeline.ingest.sources.Calls.IDENTITIES;
import static io.leadpipeline.ingest.sources.Calls.PHONES;
import static io.leadpipeline.ingest.sources.Calls.WORDINGS;
import static io.leadpipeline.ingest.sources.Calls.call;
import static io.leadpipeline.ingest.sources.Calls.connection;
import static io.leadpipeline.ingest.sources.Calls.delivered;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.sources.Calls;

/** What Segment sends, to a public key and to one of servers. */
final class SegmentCalls {

  static final Connection LOCAL = delivered("segment", "local");
  static final Connection SERVER = connection("segment", "server: true");
  static final SegmentProvider SEGMENT = new SegmentProvider(ALIASES, PHONES, WORDINGS, IDENTITIES);

  private SegmentCalls() {}

  static Signal accepted(Connection connection, String body) {
    return Calls.accepted(SEGMENT, call(connection, body));
  }
}
