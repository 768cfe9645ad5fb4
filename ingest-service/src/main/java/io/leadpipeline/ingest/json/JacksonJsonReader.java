package io.leadpipeline.ingest.json;

import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.domain.Document;
import io.leadpipeline.ingest.domain.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON by Jackson, at most 32 levels deep, a byte order mark allowed. */
public final class JacksonJsonReader implements JsonReader {

  private static final int DEEPEST = 32;
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(100).build();

  private final JsonMapper lenient =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build()).build();
  private final JsonMapper strict =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(LIMITS)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Override
  public Optional<Document> document(byte[] body) {
    try {
      return Optional.ofNullable(strict.readValue(text(body), Object.class)).map(Document::of);
    } catch (JacksonException | NumberFormatException notJson) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] bytes(Document document) {
    return strict.writeValueAsBytes(document.tree().orElse(null));
  }

  @Override
  public Optional<List<Field>> fields(String text) {
    try (JsonParser parser = lenient.createParser(withoutMark(text))) {
      return Optional.of(new JsonFields(parser).read());
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  /** Malformed bytes become U+FFFD, which no address may hold, and do not cost the rest. */
  private static String text(byte[] body) {
    int mark = body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB ? 3 : 0;
    return new String(body, mark, body.length - mark, StandardCharsets.UTF_8);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
