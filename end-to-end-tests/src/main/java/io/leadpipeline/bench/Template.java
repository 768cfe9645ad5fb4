package io.leadpipeline.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One request as bytes, in which every {@code #########} becomes a number nobody used before: one
 * for each of its parts. Nothing is allocated to make the next one.
 */
final class Template {

  private static final int DIGITS = 9;
  private static final byte[] PLACE = "#".repeat(DIGITS).getBytes(US_ASCII);
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final byte[] bytes;
  private final int[] places;
  private final int perPart;

  /**
   * A request.
   *
   * @param parts how many signals it holds, each with equally many places
   */
  Template(String target, String type, String more, String body, int parts) {
    byte[] content = body.getBytes(US_ASCII);
    String head =
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: %s\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(target, type, more, content.length);
    this.bytes = (head + body).getBytes(US_ASCII);
    this.places = places(bytes);
    this.perPart = Math.max(1, places.length / parts);
  }

  /** The same bytes each time, with new numbers in them. */
  byte[] next() {
    long number = 0;
    for (int i = 0; i < places.length; i++) {
      if (i % perPart == 0) {
        number = NUMBERS.getAndIncrement();
      }
      write(number, places[i]);
    }
    return bytes;
  }

  private void write(long number, int at) {
    long rest = number;
    for (int i = at + DIGITS - 1; i >= at; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private static int[] places(byte[] bytes) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at + DIGITS <= bytes.length; at++) {
      if (java.util.Arrays.mismatch(bytes, at, at + DIGITS, PLACE, 0, DIGITS) < 0) {
        places.add(at);
      }
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }
}
