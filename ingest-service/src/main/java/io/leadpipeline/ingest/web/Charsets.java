package io.leadpipeline.ingest.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charsets that forms declare, and how browsers write in them. */
final class Charsets {

  /** Names that browsers take for a larger charset (WHATWG Encoding, "Names and labels"). */
  private static final Map<String, String> LARGER =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("euc-kr", "x-windows-949"));

  private static final byte[] ASCII = {'a', '=', '&', '%'};
  private static final Pattern REFERENCE = Pattern.compile("&#([0-9]{2,7});");

  private Charsets() {}

  /** A charset that exists and has ASCII in it, as every form's has. */
  static Optional<Charset> named(String label) {
    String name = label.replace("\"", "").strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(LARGER.getOrDefault(name, name)))
          .filter(it -> new String(ASCII, it).equals("a=&%"));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  /** Text of these bytes; U+FFFD stands where they are malformed. */
  static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return charset.equals(StandardCharsets.UTF_8) ? text : legacy(text);
  }

  /**
   * Browsers write a character that the charset has not by its number, as HTML does; windows-1258
   * has Vietnamese tones only as characters of their own.
   */
  private static String legacy(String text) {
    String whole =
        text.contains("&#") ? REFERENCE.matcher(text).replaceAll(Charsets::character) : text;
    return Normalizer.normalize(whole, Normalizer.Form.NFC);
  }

  private static String character(MatchResult reference) {
    int code = Integer.parseInt(reference.group(1));
    boolean is = Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE;
    return Matcher.quoteReplacement(is ? Character.toString(code) : reference.group());
  }
}
