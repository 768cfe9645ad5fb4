package io.leadpipeline.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Dashboards and alert rules speak of what there is, and of chapters that can be read. */
class ObservabilityTest {

  private static final Path FOLDER = Path.of("../deploy/observability");
  private static final Pattern METRIC =
      Pattern.compile(
          "\\b(?:leadpipeline|resilience4j|http_server|hikaricp|jvm|disk|process|system)_\\w+");
  private static final Pattern CHAPTER = Pattern.compile("runbook_url: docs/operations.md#(\\S+)");
  private static final int NO_PROMTOOL = 3;

  @Test
  void everyMetricAskedForIsPromisedBySomeService() throws IOException {
    Set<String> asked = new TreeSet<>(all(METRIC, Files.readString(rules())));
    try (Stream<Path> dashboards = Files.list(FOLDER.resolve("grafana/dashboards"))) {
      for (Path dashboard : dashboards.toList()) {
        asked.addAll(all(METRIC, Files.readString(dashboard)));
      }
    }

    assertThat(asked).hasSizeGreaterThan(25);
    assertThat(MetricCatalogue.names()).containsAll(asked);
  }

  @Test
  void everyRuleNamesAChapterOfTheRunbook() throws IOException {
    String text = Files.readString(rules());
    Set<String> chapters =
        Files.readString(Path.of("../docs/operations.md"))
            .lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
            .collect(Collectors.toSet());

    assertThat(text.lines().filter(line -> line.contains("- alert:")).count())
        .isEqualTo(text.lines().filter(line -> line.contains("runbook_url:")).count());
    for (String link : all(CHAPTER, text)) {
      assertThat(chapters).contains(link.substring(link.indexOf('#') + 1));
    }
  }

  @Test
  void promtoolAgreesWhereItIs() throws IOException, InterruptedException {
    Process check =
        new ProcessBuilder(FOLDER.resolve("check").toString()).redirectErrorStream(true).start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    int result = check.waitFor();

    Assumptions.assumeTrue(result != NO_PROMTOOL, "promtool is not installed");
    assertThat(result).as(said).isZero();
  }

  private static Path rules() {
    return FOLDER.resolve("rules/lead-pipeline.yml");
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group()).collect(Collectors.toSet());
  }
}
