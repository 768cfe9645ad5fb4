package io.leadpipeline.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

  @TempDir Path home;

  private StackSettings settings;

  @BeforeEach
  void build() {
    StandInHome.in(home);
    settings = StackSettings.isolated(home, home.resolve(".stack"));
  }

  @AfterEach
  void leaveNothing() {
    new Leftovers(settings.folder()).stop();
  }

  @Test
  void stopsWhatAKilledStarterLeftAndKeepsTheData() {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    LocalStack lost = LocalStack.start(settings, new Progress(lines::add));
    new KafkaClient(lost.broker().bootstrapServers()).send("leads.received", "kept");
    lost.detach();

    try (LocalStack next = LocalStack.start(settings, new Progress(lines::add))) {
      assertThat(lines).anySatisfy(line -> assertThat(line).contains("stopped 7 processes"));
      assertThat(lost.service(Service.SCORING).alive()).isFalse();
      assertThat(lost.database().alive()).isFalse();
      assertThat(new KafkaClient(next.broker().bootstrapServers()).read("leads.received", 1))
          .containsExactly("kept");

      next.service(Service.SCORING).kill();
      next.service(Service.SCORING).restart();

      assertThat(next.service(Service.SCORING).alive()).isTrue();
      assertThatThrownBy(() -> LocalStack.start(settings))
          .hasMessageContaining("already up in " + settings.folder());
    }
    assertThat(new Leftovers(settings.folder()).found()).isEmpty();
  }

  @Test
  void saysWhichServiceDiedWithTheEndOfItsLogAndStopsTheRest() {
    StackSettings broken = settings.with(Service.ROUTING, Map.of("STAND_IN_FAILS", "true"));

    assertThatThrownBy(() -> LocalStack.start(broken))
        .isInstanceOf(StackFailure.class)
        .hasMessageContainingAll(
            "routing stopped at start with exit code 7",
            settings.log("routing").toString(),
            "no such table: lead");
    assertThat(new Leftovers(settings.folder()).found()).isEmpty();
  }

  @Test
  void saysWhoWantsATakenPortAndWhichSettingChangesIt() throws IOException {
    int port = settings.ports().of(StackPort.SCORING);

    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> LocalStack.start(settings))
          .hasMessage(
              "Port %d is taken, and scoring wants it: stop what uses it, or set STACK_SCORING_PORT to another port."
                  .formatted(port));
    }
  }

  @Test
  void saysWhichJarIsNotBuilt() throws IOException {
    Path jar = new StandInHome(home).jar("ingest-service");
    Files.delete(jar);

    assertThatThrownBy(() -> LocalStack.start(settings))
        .hasMessageStartingWith(jar + " is not built");
  }

  @Test
  void endsWithItsParentEvenWhenThatIsKilled() throws IOException {
    Process parent = ParentOfADatabase.start(home);
    Leftovers database = new Leftovers(home.resolve("orphan"));
    await().atMost(Duration.ofSeconds(30)).until(() -> !database.found().isEmpty());

    parent.destroyForcibly();

    await().atMost(Duration.ofSeconds(15)).until(() -> database.found().isEmpty());
  }
}
