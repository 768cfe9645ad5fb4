package io.leadpipeline.ingest.web;

import java.io.ByteArrayOutputStream;

/** Percent signs that begin no escape, as hand-made scripts send them. */
final class PercentSigns {

  private PercentSigns() {}

  /** The body with {@code %25} for each sign that two hex digits do not follow. */
  static byte[] escaped(byte[] body) {
    ByteArrayOutputStream escaped = new ByteArrayOutputStream(body.length + 32);
    for (int at = 0; at < body.length; at++) {
      escaped.write(body[at]);
      if (body[at] == '%' && !(isHex(body, at + 1) && isHex(body, at + 2))) {
        escaped.write('2');
        escaped.write('5');
      }
    }
    return escaped.toByteArray();
  }

  private static boolean isHex(byte[] body, int at) {
    return at < body.length && Character.digit(body[at], 16) >= 0;
  }
}
