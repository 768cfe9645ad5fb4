package io.leadpipeline.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Name-based ids (UUID version 5, RFC 9562 section 5.5): the same cause always gets the same id.
 */
public final class Ids {

  private static final UUID ROOT = UUID.fromString("6f1a3a52-5a0e-5c55-9a0f-1ead01be11fe");
  private static final UUID HANDOFF = v5(ROOT, "handoff");
  private static final UUID SUBMISSION = v5(ROOT, "submission");
  private static final UUID ALERT = v5(ROOT, "alert");
  private static final UUID EVENT = v5(ROOT, "event");

  private Ids() {}

  /** The id of the submission that a source names by this business key. */
  public static UUID submission(String businessKey) {
    return v5(SUBMISSION, businessKey);
  }

  /** The id of one signal of a submission; a revision replaces the lower ones. */
  public static UUID signal(UUID submissionId, int index, int revision) {
    return v5(submissionId, index + ":" + revision);
  }

  /** The id of the one handoff that a cause may start. */
  public static UUID handoff(UUID causeId) {
    return v5(HANDOFF, causeId.toString());
  }

  /** The id of the alert that one event causes for one recipient on one channel. */
  public static UUID alert(UUID causingEvent, String recipient, AlertChannel channel) {
    return v5(ALERT, causingEvent + ":" + recipient + ":" + channel.value());
  }

  /** The id of the event that tells of one version of one thing. */
  public static UUID event(String name, UUID subject, long version) {
    return v5(EVENT, name + ":" + subject + ":" + version);
  }

  /** The version 5 UUID of a name in a namespace. */
  public static UUID v5(UUID namespace, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input = ByteBuffer.allocate(16 + text.length);
    input.putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits());
    ByteBuffer hash = ByteBuffer.wrap(sha1(input.put(text).array()));
    long high = (hash.getLong() & ~0xF000L) | 0x5000L;
    long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static byte[] sha1(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(input);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-1 is part of every Java platform", impossible);
    }
  }
}
