package io.leadpipeline.cli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadpipeline.cli.Cli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectPageTest {

  private static final Path DELIVERED = Path.of("../config/connections.yml");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calendly",
        "contactform7",
        "elementor",
        "google-ads",
        "google-forms",
        "goto",
        "gravityforms",
        "hubspot",
        "jotform",
        "linkedin",
        "livestorm",
        "meta",
        "on24",
        "tally",
        "typeform",
        "webflow",
        "wix",
        "zoom"
      })
  void saysForEveryToolWhereItCallsAndWhatToClick(String slug) {
    Configured connection = Configured.find(DELIVERED, slug, "local");

    assertThat(ConnectPage.lines(connection, "https://leads.acme.example/"))
        .anyMatch(it -> it.contains("https://leads.acme.example/hooks/" + slug + "/local"))
        .anyMatch(it -> it.startsWith("  1. "));
  }

  @Test
  void namesTheVariableAndNeverASecret() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("connections.yml"),
            "connections:\n  - {slug: jotform, name: acme, region: VN, secrets: [env:JOTFORM_KEY]}\n");
    List<String> lines =
        ConnectPage.lines(Configured.find(file, "jotform", ""), "https://leads.acme.example");

    assertThat(lines)
        .contains(
            "Address  https://leads.acme.example/hooks/jotform/acme?key=THE-SECRET",
            "Secret   the variable JOTFORM_KEY in ingest's environment");
  }

  @Test
  void asksWhichOneAndSaysWhatIsMissing() {
    assertThatThrownBy(() -> Configured.find(DELIVERED, "generic", ""))
        .hasMessageContaining("--connection");
    assertThatThrownBy(() -> Configured.find(DELIVERED, "demio", ""))
        .hasMessageContaining("no connection");
    assertThatThrownBy(() -> Configured.find(folder.resolve("none.yml"), "zoom", ""))
        .hasMessageContaining("--config");
  }

  @Test
  void onlyPrintsWhereNobodyWaits() {
    StringWriter out = new StringWriter();
    int code =
        Cli.run(
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            "connect",
            "tally",
            "--config",
            DELIVERED.toString(),
            "--minutes",
            "0");

    assertThat(code).isZero();
    assertThat(out.toString()).contains("/hooks/tally/local", "Signing secret");
  }
}
