package io.leadpipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.testsupport.Infrastructure;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class DemoSiteElsewhereTest {

  @Test
  void thereIsNoDemoSiteOutsideOfOnesOwnMachine() {
    try (RunningIngest ingest =
        RunningIngest.startInProduction(
            Infrastructure.bootstrapServers(), Infrastructure.freshDatabase())) {
      for (String path : new String[] {"/demo", "/demo/assets/demo.css", "/demo/status/x"}) {
        assertThat(ingest.send(HttpRequest.newBuilder(ingest.at(path))).statusCode())
            .isEqualTo(404);
      }
    }
  }
}
