package io.leadpipeline.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.scoring.application.publishing.FirstModel;
import io.leadpipeline.scoring.application.publishing.Publication;
import io.leadpipeline.scoring.application.publishing.StoredModel;
import io.leadpipeline.scoring.cel.CelConditions;
import io.leadpipeline.scoring.mail.ListedMailDomains;
import io.leadpipeline.scoring.yaml.ModelFile;
import io.leadpipeline.scoring.yaml.YamlModels;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelAtStartTest {

  private static final Path DELIVERED = Path.of("../config/model.yml");
  private static final YamlModels READER =
      new YamlModels(new ModelFile(new CelConditions(), new ListedMailDomains()));

  private final MemoryModelBook book = new MemoryModelBook();
  @TempDir Path folder = Path.of("");
  private String text = "";

  @BeforeEach
  void read() throws IOException {
    text = Files.readString(DELIVERED);
  }

  @Test
  void theFirstFileCountsAtOnce() throws IOException {
    start(text);

    assertThat(book.current().map(Publication::version)).contains("default-2");
    assertThat(book.current().map(Publication::publishedBy)).contains("model.yml");
  }

  @Test
  void aLaterFileWaitsAsDraft() throws IOException {
    start(text);
    start(text.replace("version: default-2", "version: mine"));

    assertThat(book.versions()).extracting(StoredModel::version).contains("mine");
    assertThat(book.current().map(Publication::version)).contains("default-2");
  }

  @Test
  void aKnownVersionWithAnotherTextChangesNothing() throws IOException {
    start(text);
    start(text.replace("points: 80", "points: 8"));

    assertThat(book.find("default-2").map(StoredModel::source)).contains(text);
    assertThat(book.publications()).hasSize(1);
  }

  @Test
  void theFirstFileMustBeThereAndRight() {
    assertThatThrownBy(() -> start(text.replace("half-life: 14d", "half-life: x")))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("41:18: engagement.rules[0].half-life");
    assertThatThrownBy(() -> starting(folder.resolve("nowhere")))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("leadpipeline.config-dir");
  }

  @Test
  void laterAWrongOrMissingFileStopsNothing() throws IOException {
    start(text);

    start("version: [");
    starting(folder.resolve("nowhere"));

    assertThat(book.versions()).hasSize(1);
  }

  private void start(String file) throws IOException {
    Files.writeString(folder.resolve("model.yml"), file);
    starting(folder);
  }

  private void starting(Path configDir) {
    new ModelAtStart(configDir, new FirstModel(book, READER, Clock.systemUTC())).bring();
  }
}
