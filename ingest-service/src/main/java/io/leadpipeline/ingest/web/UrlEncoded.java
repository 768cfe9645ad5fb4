package io.leadpipeline.ingest.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of an urlencoded body as bytes: of a character of two bytes, as Shift_JIS has them,
 * browsers escape one and leave the other, so that escapes cannot be decoded one by one. A percent
 * sign that begins no escape stands for itself, as hand-made scripts send it.
 */
final class UrlEncoded {

  private static final int ESCAPE = 3;
  private static final int HEX = 16;

  private UrlEncoded() {}

  static List<RawField> fields(byte[] body) {
    List<RawField> fields = new ArrayList<>();
    int start = 0;
    while (start < body.length) {
      int end = find('&', body, start, body.length);
      int equals = find('=', body, start, end);
      if (equals < end) {
        byte[] name = unescaped(body, start, equals);
        fields.add(new RawField(name, unescaped(body, equals + 1, end)));
      }
      start = end + 1;
    }
    return fields;
  }

  private static int find(char wanted, byte[] body, int from, int to) {
    int at = from;
    while (at < to && body[at] != wanted) {
      at++;
    }
    return at;
  }

  private static byte[] unescaped(byte[] body, int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
    int at = from;
    while (at < to) {
      boolean escape = body[at] == '%' && isHex(body, at + 1, to) && isHex(body, at + 2, to);
      bytes.write(escape ? digit(body, at + 1) * HEX + digit(body, at + 2) : plain(body[at]));
      at += escape ? ESCAPE : 1;
    }
    return bytes.toByteArray();
  }

  private static int plain(byte b) {
    return b == '+' ? ' ' : b;
  }

  private static boolean isHex(byte[] body, int at, int to) {
    return at < to && digit(body, at) >= 0;
  }

  private static int digit(byte[] body, int at) {
    return Character.digit(body[at], HEX);
  }
}
