package io.leadpipeline.messaging.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.AlertEvent.AcceptedByChannel;
import io.leadpipeline.events.EventTypes;
import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.RepChanged;
import io.leadpipeline.events.StageEvent.StageChanged;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The golden files are the contract as it was published: they are added to, never changed. A new
 * type's file is written by {@code -Dgolden.write}.
 */
class GoldenFilesTest {

  private static final JsonMapper JSON = EventJson.mapper();

  static Stream<LeadEvent> events() {
    return Samples.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void readsWhatWasPublished(LeadEvent event) throws IOException {
    byte[] published = published(event);

    LeadEvent read = JSON.readValue(published, event.getClass());

    assertThat(read).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("events")
  void writesWhatWasPublished(LeadEvent event) throws IOException {
    byte[] written = JSON.writeValueAsBytes(event);

    assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(published(event)));
  }

  @Test
  void everyTypeOfTheContractHasItsFile() {
    assertThat(Samples.ALL.stream().map(EventTypes::nameOf))
        .containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
  }

  @Test
  void aLeadWrittenBeforeThereWereLabelsHasNone() throws IOException {
    String older = "/golden/older/io.leadpipeline.StageChanged.v1.without-labels.json";
    try (InputStream file = GoldenFilesTest.class.getResourceAsStream(older)) {
      StageChanged read = JSON.readValue(file, StageChanged.class);

      assertThat(read.lead().segments()).isEmpty();
      assertThat(read.lead().prospectTypes()).isEmpty();
      assertThat(read.lead().journey()).isNull();
    }
  }

  @Test
  void aRepToldOfBeforeThereWereDigestsIsToldAtOnce() throws IOException {
    String older = "/golden/older/io.leadpipeline.RepChanged.v1.without-digest.json";
    try (InputStream file = GoldenFilesTest.class.getResourceAsStream(older)) {
      RepChanged read = JSON.readValue(file, RepChanged.class);

      assertThat(read.digest()).isEmpty();
      assertThat(read.heat()).isEmpty();
    }
  }

  @Test
  void anAlertToldOfBeforeThereWereOccasionsCountsAsTheFirstWord() throws IOException {
    String older = "/golden/older/io.leadpipeline.AcceptedByChannel.v1.without-occasion.json";
    try (InputStream file = GoldenFilesTest.class.getResourceAsStream(older)) {
      AcceptedByChannel read = JSON.readValue(file, AcceptedByChannel.class);

      assertThat(read.alert().occasion()).isNull();
      assertThat(read.alert().tellsFirst()).isTrue();
    }
  }

  private static byte[] published(LeadEvent event) throws IOException {
    String name = "golden/" + EventTypes.nameOf(event) + ".json";
    if (Boolean.getBoolean("golden.write")) {
      write(event, Path.of("src/test/resources", name));
    }
    try (InputStream file = GoldenFilesTest.class.getResourceAsStream("/" + name)) {
      assertThat(file).as(name).isNotNull();
      return file.readAllBytes();
    }
  }

  private static void write(LeadEvent event, Path file) throws IOException {
    String text =
        JSON.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(event);
    if (Files.notExists(file)) {
      Files.writeString(file, text + "\n");
    }
  }
}
