package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.testsupport.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator saves counts without a restart, as a whole or not at all. */
class ConnectionsReloadTest {

  private static final String GOOD =
      """
      connections:
        - {slug: form, name: a, region: VN, allowed-origins: ["https://%1$s.example"], forms: {%1$s: {intent: OTHER}}}
        - {slug: segment, name: a, region: VN, secrets: ["env:%1$s.KEY"]}
        - {slug: generic, name: %1$s, region: VN, secrets: [local-generic-secret]}
      """;

  @TempDir private static Path folder = Path.of("");

  private static RunningIngest ingest;

  @BeforeAll
  static void start() throws IOException {
    save(GOOD.formatted("first"));
    ingest =
        RunningIngest.start(
            Infrastructure.bootstrapServers(),
            Infrastructure.freshDatabase(),
            "--leadpipeline.config-dir=" + folder,
            "--leadpipeline.ingest.watch=50ms",
            "--first.KEY=key-of-first",
            "--second.KEY=key-of-second",
            "--third.KEY=key-of-third",
            "--fourth.KEY=key-of-fourth");
  }

  @AfterAll
  static void stop() {
    ingest.close();
  }

  @Test
  void countsWhatIsSavedAndGoesOnWithItWhileAWrongFileStands() throws IOException {
    assertOnly("first", "second");

    save(GOOD.formatted("second"));
    awaitForm("second");
    assertOnly("second", "first");

    save(GOOD.formatted("third").replace("intent: OTHER", "intent: SOMETHING"));
    await().until(() -> inForce() == 0);
    assertOnly("second", "third");
    assertThat(health())
        .contains("\"inForce\":false", "connections[0].forms.third.intent is not known")
        .startsWith("{\"components\"")
        .contains("\"status\":\"UP\"");

    Files.writeString(folder.resolve("new"), GOOD.formatted("third"));
    Files.move(
        folder.resolve("new"), folder.resolve("connections.yml"), StandardCopyOption.ATOMIC_MOVE);
    awaitForm("third");
    assertOnly("third", "second");
    assertThat(inForce()).isEqualTo(1);

    linkTo("mounted", GOOD.formatted("fourth"));
    awaitForm("fourth");
    linkTo("mounted-later", GOOD.formatted("first"));
    awaitForm("first");
    assertOnly("first", "fourth");
  }

  /** Every part of the file counts: forms, hooks, keys and the pages that may post. */
  private static void assertOnly(String there, String gone) {
    assertThat(ingest.post(there, "email=a%40acme.example").statusCode()).isEqualTo(202);
    assertThat(ingest.post(gone, "email=a%40acme.example").statusCode()).isEqualTo(404);
    assertThat(hook(there)).isEqualTo(200);
    assertThat(hook(gone)).isEqualTo(404);
    assertThat(identify(there)).isEqualTo(200);
    assertThat(identify(gone)).isEqualTo(401);
    assertThat(mayPost(there, "https://" + there + ".example")).isTrue();
    assertThat(mayPost(there, "https://" + gone + ".example")).isFalse();
  }

  private static int hook(String connection) {
    String body = "{\"email\":\"a@acme.example\"}";
    return ingest.hook("/hooks/generic/" + connection, "local-generic-secret", body).statusCode();
  }

  private static int identify(String key) {
    String body =
        "{\"writeKey\":\"key-of-"
            + key
            + "\",\"type\":\"identify\",\"userId\":\"1\","
            + "\"traits\":{\"email\":\"a@acme.example\"}}";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(ingest.at("/v1/identify"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return ingest.send(request).statusCode();
  }

  private static boolean mayPost(String form, String origin) {
    HttpResponse<String> answer =
        ingest.send(
            HttpRequest.newBuilder(ingest.at("/f/" + form))
                .header("Origin", origin)
                .method("OPTIONS", BodyPublishers.noBody()));
    return answer.headers().firstValue("Access-Control-Allow-Origin").isPresent();
  }

  private static void awaitForm(String form) {
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> ingest.post(form, "email=a%40acme.example").statusCode() == 202);
  }

  private static double inForce() {
    return ingest.bean(MeterRegistry.class).get("leadpipeline.config.in.force").gauge().value();
  }

  private static String health() {
    return ingest
        .send(
            HttpRequest.newBuilder(ingest.health("").uri())
                .header("Authorization", "Bearer local-admin"))
        .body();
  }

  private static void save(String text) throws IOException {
    Files.writeString(folder.resolve("connections.yml"), text);
  }

  /** As Kubernetes changes a mounted file. */
  private static void linkTo(String name, String text) throws IOException {
    Path file = folder.resolve("connections.yml");
    Files.createDirectory(folder.resolve(name));
    Files.writeString(folder.resolve(name).resolve("connections.yml"), text);
    Path link = folder.resolve("link-" + name);
    Files.createSymbolicLink(link, folder.resolve(name).resolve("connections.yml"));
    Files.move(link, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
