package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Intent;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.ingest.application.HmacFingerprints;
import io.leadpipeline.ingest.phone.LibPhoneReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Posts of a form for demos in Vietnam, and what is read from them. */
final class Posts {

  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  private static final Form DEMO =
      new Form("demo", SignalKind.FORM_SUBMITTED, Intent.DEMO_REQUEST, null, null, Map.of(), false);

  private static final FormReader READER =
      new FormReader(
          FieldAliases.standard(),
          Wordings.standard(),
          new LibPhoneReader(),
          new Identities(new HmacFingerprints("a secret for tests only")));

  private Posts() {}

  static Signal signal(Parsed parsed) {
    assertThat(parsed).isInstanceOf(Parsed.Accepted.class);
    return ((Parsed.Accepted) parsed).signals().getFirst();
  }

  static Signal accepted(String... namesAndValues) {
    return signal(read(namesAndValues));
  }

  static Parsed read(String... namesAndValues) {
    return read(post(null, NOW, namesAndValues));
  }

  static Parsed read(FormPost post) {
    return read(DEMO, post);
  }

  static Parsed read(Form form, FormPost post) {
    Connection connection =
        new Connection(
            "form", "local", List.of(), "VN", "vi", List.of(), List.of(), null, Map.of());
    return READER.read(new FormConnection(connection, form), post);
  }

  static FormPost post(@Nullable String key, Instant at, String... namesAndValues) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new FormPost(fields, key, null, false, at);
  }
}
