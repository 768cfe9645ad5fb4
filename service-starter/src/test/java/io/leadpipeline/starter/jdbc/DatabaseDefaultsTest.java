package io.leadpipeline.starter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.localstack.DatabaseProcess;
import io.leadpipeline.localstack.Databases;
import io.leadpipeline.starter.support.FailedStart;
import io.leadpipeline.starter.support.RunningService;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseDefaultsTest {

  private final DatabaseProcess server;

  DatabaseDefaultsTest(@TempDir Path folder) {
    server = DatabaseProcess.start(folder, 0);
    Databases.create(server, List.of("tested"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void limitsEveryConnectionAndSaysWhoHoldsIt() {
    try (RunningService service = start("spring.application.name=tested-service")) {
      assertThat(shown(service, "idle_in_transaction_session_timeout")).isEqualTo("5s");
      assertThat(shown(service, "lock_timeout")).isEqualTo("3s");
      assertThat(shown(service, "statement_timeout")).isEqualTo("10s");
      assertThat(shown(service, "application_name")).isEqualTo("tested-service");
      assertThat(
              service
                  .bean(JdbcClient.class)
                  .sql("select count(*) from thing")
                  .query(Integer.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void saysThatTheServerDoesNotAnswer(CapturedOutput output) {
    failsToStart("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/tested?password=precious");

    assertThat(FailedStart.sentence(output))
        .contains("PostgreSQL at 127.0.0.1:1/tested does not answer", "spring.datasource.url");
    assertThat(output.getAll()).doesNotContain("precious");
  }

  @Test
  void saysThatTheServerRefusesTheUser(CapturedOutput output) {
    failsToStart("spring.datasource.password=wrong-and-precious");

    assertThat(FailedStart.sentence(output)).contains("refuses the user", "spring.datasource");
    assertThat(output.getAll()).doesNotContain("precious");
  }

  @Test
  void saysThatThereIsNoSuchDatabase(CapturedOutput output) {
    failsToStart("spring.datasource.url=" + server.jdbcUrl("nowhere"));

    assertThat(FailedStart.sentence(output)).contains("has no such database");
  }

  private static String shown(RunningService service, String setting) {
    return service
        .bean(JdbcClient.class)
        .sql("select current_setting('" + setting + "')")
        .query(String.class)
        .single();
  }

  private RunningService start(String... settings) {
    return RunningService.start(JdbcService.class, withDatabase(settings));
  }

  private void failsToStart(String... settings) {
    FailedStart.of(JdbcService.class, withDatabase(settings));
  }

  private String[] withDatabase(String... settings) {
    List<String> database =
        List.of(
            "spring.main.web-application-type=none",
            "spring.datasource.url=" + server.jdbcUrl("tested"),
            "spring.datasource.username=tested",
            "spring.datasource.password=" + Databases.password("tested"));
    return Stream.concat(
            database.stream().filter(one -> Stream.of(settings).noneMatch(s -> sameName(s, one))),
            Stream.of(settings))
        .toArray(String[]::new);
  }

  private static boolean sameName(String one, String other) {
    return one.substring(0, one.indexOf('=')).equals(other.substring(0, other.indexOf('=')));
  }
}
