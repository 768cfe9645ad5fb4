package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Parts a body into the documents that stand in it. */
final class SignalLines {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private SignalLines() {}

  static List<byte[]> of(byte[] body, boolean oneDocument, JsonReader json) {
    byte[] text = withoutMark(body);
    if (oneDocument || first(text) == '[') {
      Optional<Document> document = json.document(text);
      if (document.isPresent()) {
        return document.get().isObject()
            ? List.of(text)
            : document.get().items().stream().map(json::bytes).toList();
      }
    }
    return lines(text);
  }

  private static List<byte[]> lines(byte[] text) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length; at++) {
      if (at == text.length || text[at] == '\n') {
        byte[] line = Arrays.copyOfRange(text, start, at);
        if (first(line) != 0) {
          lines.add(line);
        }
        start = at + 1;
      }
    }
    return lines;
  }

  /** The first byte that is no space; 0 for none. */
  private static byte first(byte[] text) {
    for (byte b : text) {
      if (b > ' ' || b < 0) {
        return b;
      }
    }
    return 0;
  }

  private static byte[] withoutMark(byte[] body) {
    boolean marked = Arrays.mismatch(body, MARK) == MARK.length;
    return marked ? Arrays.copyOfRange(body, MARK.length, body.length) : body;
  }
}
