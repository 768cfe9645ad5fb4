package io.leadpipeline.cli.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownAddressesTest {

  private @TempDir Path stack;

  @Test
  void areTheStandardPortsWithoutAStack() {
    Map<String, String> known = new KnownAddresses(stack, Map.of(), Map.of()).byName();

    assertThat(known)
        .containsEntry("ingest", "http://127.0.0.1:8081")
        .containsEntry("scoring.management", "http://127.0.0.1:9082")
        .containsEntry("kafka", "127.0.0.1:9092")
        .containsEntry("mailbox", "http://127.0.0.1:8025");
  }

  @Test
  void followAStackThatAnswers() throws IOException {
    try (ServerSocket ingest = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + ingest.getLocalPort();
      note("ingest=" + address + "\nkafka=127.0.0.1:1111");

      Map<String, String> known = new KnownAddresses(stack, Map.of(), Map.of()).byName();

      assertThat(known).containsEntry("ingest", address).containsEntry("kafka", "127.0.0.1:1111");
      assertThat(known).containsEntry("scoring", "http://127.0.0.1:8082");
    }
  }

  @Test
  void doNotFollowAStackThatIsGone() throws IOException {
    note("ingest=http://127.0.0.1:1\nkafka=127.0.0.1:1111");

    assertThat(new KnownAddresses(stack, Map.of(), Map.of()).byName())
        .containsEntry("kafka", "127.0.0.1:9092");
  }

  @Test
  void letOptionsSayMoreThanTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "LEADPIPELINE_AT_INGEST",
            "http://a/",
            "LEADPIPELINE_AT_ROUTING_MANAGEMENT",
            "http://m");

    Map<String, String> known =
        new KnownAddresses(stack, environment, Map.of("ingest", "http://b/")).byName();

    assertThat(known).containsEntry("ingest", "http://b");
    assertThat(known).containsEntry("routing.management", "http://m");
  }

  @Test
  void refuseANameThatNobodyHas() {
    assertThatThrownBy(() -> new KnownAddresses(stack, Map.of(), Map.of("ingst", "http://b")))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("--at ingst")
        .hasMessageContaining("ingest.management");
  }

  private void note(String addresses) throws IOException {
    Files.writeString(stack.resolve("addresses.properties"), addresses);
  }
}
