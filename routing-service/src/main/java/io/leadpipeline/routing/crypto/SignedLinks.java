package io.leadpipeline.routing.crypto;

import io.leadpipeline.routing.application.OfferLinks;
import io.leadpipeline.routing.domain.Offer;
import io.leadpipeline.routing.domain.OpenedLink;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Links of the form {@code {publicUrl}/a/{token}}. A token is base64url of: format (1 byte),
 * handoff (16), hop (2), expiry in seconds (5), rep, signature (16).
 */
public final class SignedLinks implements OfferLinks {
  private static final byte FORMAT = 1;
  private static final int HEAD = 1 + 16 + 2 + 5;
  private static final int LONGEST_TOKEN = 512;

  private final String publicUrl;
  private final LinkKeys keys;
  private final Clock clock;

  public SignedLinks(URI publicUrl, LinkKeys keys, Clock clock) {
    this.publicUrl = publicUrl.toString().replaceAll("/+$", "");
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public String urlOf(Offer offer) {
    return publicUrl + "/a/" + tokenOf(offer);
  }

  @Override
  public OpenedLink open(String token) {
    return content(token)
        .map(SignedLinks::read)
        .<OpenedLink>map(offer ->
            offer.expiresAt().isAfter(clock.instant())
                ? new OpenedLink.Good(offer)
                : new OpenedLink.Expired())
        .orElseGet(OpenedLink.Unknown::new);
  }

  String tokenOf(Offer offer) {
    byte[] rep = offer.rep().getBytes(StandardCharsets.UTF_8);
    long expiry = offer.expiresAt().getEpochSecond();
    ByteBuffer out = ByteBuffer.allocate(HEAD + rep.length + LinkKeys.SIGNATURE_LENGTH);
    out.put(FORMAT)
        .putLong(offer.handoffId().getMostSignificantBits())
        .putLong(offer.handoffId().getLeastSignificantBits())
        .putShort((short) offer.hop())
        .put((byte) (expiry >>> 32))
        .putInt((int) expiry)
        .put(rep);
    out.put(keys.sign(Arrays.copyOf(out.array(), HEAD + rep.length)));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
  }

  private Optional<byte[]> content(String token) {
    return decoded(token)
        .filter(bytes -> bytes.length > HEAD + LinkKeys.SIGNATURE_LENGTH && bytes[0] == FORMAT)
        .filter(bytes -> keys.signed(head(bytes), tail(bytes)))
        .map(SignedLinks::head);
  }

  /** Base64 has several spellings of the same bytes; only the one we write is ours. */
  private static Optional<byte[]> decoded(String token) {
    if (token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(token);
      String written = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      return written.equals(token) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Offer read(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content, 1, content.length - 1);
    UUID handoff = new UUID(in.getLong(), in.getLong());
    int hop = in.getShort();
    long expiry = ((in.get() & 0xFFL) << 32) | (in.getInt() & 0xFFFFFFFFL);
    String rep = new String(content, HEAD, content.length - HEAD, StandardCharsets.UTF_8);
    return new Offer(handoff, rep, hop, Instant.ofEpochSecond(expiry));
  }

  private static byte[] head(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - LinkKeys.SIGNATURE_LENGTH);
  }

  private static byte[] tail(byte[] bytes) {
    return Arrays.copyOfRange(bytes, bytes.length - LinkKeys.SIGNATURE_LENGTH, bytes.length);
  }
}
