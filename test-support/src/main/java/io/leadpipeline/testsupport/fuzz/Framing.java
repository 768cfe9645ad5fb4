package io.leadpipeline.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** How a request is put on the wire. */
enum Framing {
  PLAIN,
  CHUNKED,
  /** Says more than it sends. */
  TOO_LONG,
  /** Says less than it sends. */
  TOO_SHORT,
  LENGTH_TWICE,
  LENGTH_AND_CHUNKED,
  LENGTH_IS_NO_NUMBER,
  BROKEN_CHUNKS,
  OLD_VERSION,
  NO_VERSION,
  /** Ends in the middle of its body. */
  CUT;

  private static final int CHUNK = 1_000;

  /** False when a server may wait for more, or need not say anything. */
  boolean isWhole() {
    return this != TOO_LONG && this != CUT && this != BROKEN_CHUNKS;
  }

  /** True when the connection can be used again after the answer. */
  boolean isClean() {
    return this == PLAIN || this == CHUNKED;
  }

  byte[] wire(Draft draft) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(draft.body().length + 1_000);
    write(out, draft.method() + " " + draft.target() + " " + version() + "\r\nHost: 127.0.0.1\r\n");
    draft.headers().forEach((name, value) -> write(out, name + ": " + oneLine(value) + "\r\n"));
    write(out, length(draft.body().length) + "\r\n");
    out.writeBytes(body(draft.body()));
    return out.toByteArray();
  }

  private String version() {
    return switch (this) {
      case OLD_VERSION -> "HTTP/1.0";
      case NO_VERSION -> "HTTP/x.y";
      default -> "HTTP/1.1";
    };
  }

  private String length(int length) {
    return switch (this) {
      case CHUNKED, BROKEN_CHUNKS -> "Transfer-Encoding: chunked\r\n";
      case TOO_LONG -> "Content-Length: " + (length + 10) + "\r\n";
      case TOO_SHORT -> "Content-Length: " + Math.max(0, length - 10) + "\r\n";
      case LENGTH_TWICE -> "Content-Length: " + length + "\r\nContent-Length: 1\r\n";
      case LENGTH_AND_CHUNKED -> "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n";
      case LENGTH_IS_NO_NUMBER -> "Content-Length: -1x\r\n";
      default -> "Content-Length: " + length + "\r\n";
    };
  }

  private byte[] body(byte[] body) {
    return switch (this) {
      case CHUNKED, LENGTH_AND_CHUNKED -> chunks(body);
      case BROKEN_CHUNKS -> "zz\r\nbroken".getBytes(ISO_8859_1);
      case CUT -> Arrays.copyOf(body, body.length / 2);
      default -> body;
    };
  }

  private static byte[] chunks(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 100);
    for (int at = 0; at < body.length; at += CHUNK) {
      int size = Math.min(CHUNK, body.length - at);
      write(out, Integer.toHexString(size) + "\r\n");
      out.write(body, at, size);
      write(out, "\r\n");
    }
    write(out, "0\r\n\r\n");
    return out.toByteArray();
  }

  private static String oneLine(String value) {
    return value.replace("\r", "").replace('\n', ' ').replace('\0', ' ');
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(ISO_8859_1));
  }
}
