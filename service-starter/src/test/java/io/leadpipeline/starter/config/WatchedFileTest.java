package io.leadpipeline.starter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.starter.startup.InvalidSetting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class WatchedFileTest {

  @TempDir private Path folder = Path.of("");

  private final List<Integer> taken = new ArrayList<>();
  private Path path = Path.of("");
  private WatchedFile<Integer> file = file();

  @BeforeEach
  void start() throws IOException {
    path = folder.resolve("number.yml");
    file = file();
    Files.writeString(path, "1");
    file.start();
  }

  @Test
  void takesAGoodFileAndKeepsWhatWasWhileAWrongOneStands() throws IOException {
    save("two");
    assertThat(taken).containsExactly(1);
    assertThat(file.isInForce()).isFalse();
    assertThat(file.wrong()).map(InvalidSetting::setting).contains("number");

    save("3");
    assertThat(taken).containsExactly(1, 3);
    assertThat(file.isInForce()).isTrue();
    assertThat(file.wrong()).isEmpty();
  }

  @Test
  void takesNoFileThatIsStillBeingWritten() throws IOException {
    Files.writeString(path, "2");
    file.look();
    Files.writeString(path, "22");
    file.look();
    assertThat(taken).containsExactly(1);

    file.look();
    assertThat(taken).containsExactly(1, 22);
  }

  @Test
  void seesAFileThatTookThePlaceOfAnother() throws IOException {
    Files.writeString(folder.resolve("new"), "2");
    Files.move(folder.resolve("new"), path, StandardCopyOption.ATOMIC_MOVE);
    settle();

    assertThat(taken).containsExactly(1, 2);
  }

  @Test
  void seesALinkThatLeadsElsewhere() throws IOException {
    Files.delete(path);
    Files.createSymbolicLink(path, Path.of("..data", "number.yml"));
    mount("first", "1");
    settle();
    mount("second", "2");
    settle();

    assertThat(taken).containsExactly(1, 2);
  }

  @Test
  void keepsWhatWasWhenTheFileIsGone() throws IOException {
    Files.delete(path);
    settle();
    assertThat(taken).containsExactly(1);
    assertThat(file.isInForce()).isFalse();
    assertThat(file.wrong()).isPresent();

    save("1");
    assertThat(taken).containsExactly(1);
    assertThat(file.isInForce()).isTrue();
    assertThat(file.wrong()).isEmpty();
  }

  @Test
  void triesAgainWhatCouldNotBePutInForce() throws IOException {
    WatchedFile<Integer> failing =
        new WatchedFile<>(
            path,
            Integer::valueOf,
            it -> {
              taken.add(it);
              if (it == 2 && taken.size() < 4) {
                throw new IllegalStateException("away");
              }
            });
    failing.start();
    Files.writeString(path, "2");
    failing.look();

    assertThatThrownBy(failing::look).hasMessage("away");
    assertThat(failing.isInForce()).isFalse();
    failing.look();
    assertThat(failing.isInForce()).isTrue();
  }

  @Test
  void stopsTheStartWithAWrongOrMissingFile() throws IOException {
    Files.writeString(path, "x");
    assertThatThrownBy(file()::start).isInstanceOf(InvalidSetting.class);

    Files.delete(path);
    assertThatThrownBy(file()::start).hasMessageContaining("leadpipeline.config-dir");
  }

  @Test
  void showsWhetherTheFileIsInForce() throws IOException {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    new WatchedFileMeter(file).bindTo(meters);
    var gauge = meters.get("leadpipeline.config.in.force").tag("file", "number.yml").gauge();
    WatchedFileHealth health = new WatchedFileHealth(file);
    assertThat(gauge.value()).isEqualTo(1);
    assertThat(health.health().getDetails())
        .containsEntry("inForce", true)
        .doesNotContainKey("wrong");

    save("two");

    assertThat(gauge.value()).isZero();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails())
        .containsEntry("inForce", false)
        .containsEntry("wrong", "number is none (expected: digits)");
  }

  private void save(String text) throws IOException {
    Files.writeString(path, text);
    settle();
  }

  private void settle() {
    file.look();
    file.look();
  }

  /** As Kubernetes mounts a ConfigMap: a new folder, and a link to it that is replaced at once. */
  private void mount(String name, String text) throws IOException {
    Files.createDirectory(folder.resolve(name));
    Files.writeString(folder.resolve(name).resolve("number.yml"), text);
    Files.createSymbolicLink(folder.resolve("..tmp"), Path.of(name));
    Files.move(folder.resolve("..tmp"), folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
  }

  private WatchedFile<Integer> file() {
    return new WatchedFile<>(path, WatchedFileTest::number, taken::add);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException none) {
      throw new InvalidSetting("number", "is none", "digits");
    }
  }
}
