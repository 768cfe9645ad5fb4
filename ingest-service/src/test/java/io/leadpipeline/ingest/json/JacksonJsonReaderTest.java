package io.leadpipeline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.ingest.domain.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonJsonReaderTest {

  private final JacksonJsonReader json = new JacksonJsonReader();

  @Test
  void readsScalarsAsFieldsWhereverTheyStand() {
    String text =
        """
        {"name": "Lan", "contact": {"email": "a@b.example", "tags": ["x", "y"]},
         "id": 9007199254740993, "amount": 1.50, "yes": true, "nothing": null, "last": "z"}
        """;

    assertThat(json.fields(text))
        .contains(
            List.of(
                new Field("name", "Lan"),
                new Field("contact.email", "a@b.example"),
                new Field("contact.tags", "x"),
                new Field("contact.tags", "y"),
                new Field("id", "9007199254740993"),
                new Field("amount", "1.50"),
                new Field("yes", "true"),
                new Field("last", "z")));
  }

  @Test
  void keepsANameGivenTwice() {
    assertThat(json.fields("{\"a\":\"1\",\"a\":\"2\"}").orElseThrow())
        .containsExactly(new Field("a", "1"), new Field("a", "2"));
  }

  @Test
  void readsAListOfNamesAndValuesAsFields() {
    String text =
        """
        {"fields": [{"objectTypeId": "0-1", "name": "email", "value": "a@b.example"},
                    {"name": "services", "values": ["SEO", "Web"]}],
         "context": {"name": "page"}}
        """;

    assertThat(json.fields(text).orElseThrow())
        .containsExactly(
            new Field("fields.objectTypeId", "0-1"),
            new Field("email", "a@b.example"),
            new Field("services", "SEO"),
            new Field("services", "Web"),
            new Field("context.name", "page"));
  }

  @Test
  void takesAByteOrderMark() {
    assertThat(json.fields("\uFEFF{\"a\":\"1\"}")).isPresent();
    assertThat(json.document("\uFEFF{\"a\":\"1\"}".getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":NaN}", "{'a':1}", "{\"a\":1,}", "nonsense", "{\"a\" 1}"})
  void readsNothingFromWhatIsNotJson(String text) {
    assertThat(json.fields(text).filter(fields -> !fields.isEmpty())).isEmpty();
    assertThat(json.document(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void refusesDepthThatOnlyAnAttackerNeeds() {
    String deep = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);

    assertThat(json.fields(deep)).isEmpty();
    assertThat(json.document(deep.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void refusesADocumentThatSaysOneThingTwice() {
    assertThat(json.document("{\"id\":1,\"id\":2}".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void makesNoGigabyteOfZerosOfAFewBytes() {
    byte[] body = "{\"id\":1e999999999,\"n\":1e-999999999}".getBytes(StandardCharsets.UTF_8);

    assertThat(json.document(body).orElseThrow().text("id")).contains("1E+999999999");
    assertThat(json.document(body).orElseThrow().number("id")).isEmpty();
    assertThat(json.document(body).orElseThrow().number("n")).isEmpty();
  }

  @Test
  void takesANumberThatNobodyCanHoldForNoJson() {
    byte[] body = "{\"id\":0.1e-2147483648}".getBytes(StandardCharsets.UTF_8);

    assertThat(json.document(body)).isEmpty();
  }
}
