package io.leadpipeline.ingest.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadpipeline.ingest.OneIngest;
import io.leadpipeline.ingest.RunningIngest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(OneIngest.class)
class OpenApiTest {

  private static final OpenApi API = OpenApi.read();

  private static RunningIngest ingest;
  private static String submission = "";

  @BeforeAll
  static void start(RunningIngest one) {
    ingest = one;
    submission =
        patiently(() -> ingest.post("demo", "email=lan%40acme.example"), 202)
            .body()
            .substring(17, 53);
    assertThat(patiently(() -> token("/v1/submissions/" + submission), 200).body())
        .contains("ACCEPTED");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void answersAsDescribed(String operation, String name, Example example) {
    HttpResponse<String> answer = example.send(ingest, Map.of("known-submission", submission));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(example.status());
    assertThat(example.violations(answer)).as(answer.body()).isEmpty();
    assertThat(example.violationsOfItsOwn()).isEmpty();
  }

  @Test
  void describesEveryAddress() {
    List<String> described = API.operations().stream().map(Operation::name).toList();
    List<String> served =
        RoutesOf.context(ingest).stream().filter(it -> !it.contains(" /demo")).toList();

    assertThat(served).isNotEmpty().isSubsetOf(described);
  }

  @Test
  void showsAnExampleOfEveryOperation() {
    assertThat(API.operations()).allMatch(it -> !it.examples().isEmpty());
  }

  @Test
  void isServedToWhoeverHasAToken() {
    assertThat(token("/openapi.yaml").body()).startsWith("openapi: 3.1");
    assertThat(ingest.send(HttpRequest.newBuilder(ingest.at("/openapi.yaml"))).statusCode())
        .isEqualTo(401);
  }

  private static HttpResponse<String> patiently(Callable<HttpResponse<String>> call, int status) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(call, it -> it.statusCode() == status);
  }

  private static List<Object[]> examples() {
    return API.operations().stream()
        .flatMap(it -> it.examples().stream())
        .map(it -> new Object[] {it.operation().name(), it.name(), it})
        .toList();
  }

  private static HttpResponse<String> token(String path) {
    return ingest.send(
        HttpRequest.newBuilder(ingest.at(path)).header("Authorization", "Bearer local-admin"));
  }
}
