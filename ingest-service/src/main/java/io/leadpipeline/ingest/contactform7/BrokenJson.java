package io.leadpipeline.ingest.contactform7;

import io.leadpipeline.ingest.domain.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was a template of JSON before answers with quotes or line breaks were put in: the plugin
 * does not escape them. An answer ends where the next name begins.
 */
final class BrokenJson {

  private static final int LONGEST = 64 * 1024;
  private static final Pattern NAME =
      Pattern.compile("[{,]\\s*+\"([^\"\\\\\\r\\n]{1,100}+)\"\\s*+:\\s*+");

  private BrokenJson() {}

  /** The members that could be told apart; empty when there are none. */
  static Optional<Document> read(String text) {
    String whole = text.strip();
    if (whole.length() > LONGEST || !whole.startsWith("{") || !whole.endsWith("}")) {
      return Optional.empty();
    }
    Map<String, Object> members = members(whole.substring(0, whole.length() - 1));
    return members.isEmpty() ? Optional.empty() : Optional.of(Document.of(members));
  }

  private static Map<String, Object> members(String text) {
    Map<String, Object> members = new LinkedHashMap<>();
    Matcher name = NAME.matcher(text);
    boolean more = name.find();
    while (more) {
      String key = name.group(1);
      int start = name.end();
      more = name.find();
      String answer = text.substring(start, more ? name.start() : text.length()).strip();
      members.putIfAbsent(key, plain(answer));
    }
    return members;
  }

  private static String plain(String answer) {
    boolean quoted = answer.length() > 1 && answer.startsWith("\"") && answer.endsWith("\"");
    String inner = quoted ? answer.substring(1, answer.length() - 1) : answer;
    return inner.replace("\\\"", "\"").replace("\\/", "/");
  }
}
