package io.leadpipeline.starter.support;

import static io.leadpipeline.starter.support.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller sees must be the same on both web stacks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceContract {

  private final RunningService service;

  protected ServiceContract(Class<?> application, String type) {
    service =
        RunningService.start(
            application,
            Stream.concat(
                    Arrays.stream(TestTokens.settings()),
                    Stream.of(
                        "spring.main.web-application-type=" + type,
                        "spring.application.name=tested-service",
                        "leadpipeline.http.max-body=1KB",
                        "leadpipeline.access.public-paths=/public/**,OPTIONS /v1/things"))
                .toArray(String[]::new));
  }

  protected RunningService service() {
    return service;
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void opensPublicPathsToAnybody() {
    assertThat(service.get("/public/hello").body()).isEqualTo("hello");
  }

  @Test
  void leavesForeignBearersOfPublicPathsToTheService() {
    assertThat(service.get("/public/hello", "Authorization", "Bearer of-a-webhook").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization,Bearer wrong",
    "Authorization,Bearer",
    "Authorization,Basic c2VjcmV0LW9mLXRoZS1hZG1pbjo=",
    "X-Nothing,none"
  })
  void asksWhoeverHasNoValidTokenForOne(String header, String value) {
    HttpResponse<String> answer = service.get("/v1/things", header, value);

    assertProblem(answer, 401, "Unauthorized");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.body()).doesNotContain("wrong").doesNotContain("things");
  }

  @Test
  void asksForTokenBeforeItSaysWhatExists() {
    assertProblem(service.get("/v1/nowhere"), 401, "Unauthorized");
    assertProblem(service.get("/error"), 401, "Unauthorized");
    assertProblem(service.send("OPTIONS", "/v1/me"), 401, "Unauthorized");
  }

  @Test
  void opensOneMethodOfPath() {
    assertThat(service.send("OPTIONS", "/v1/things").statusCode()).isEqualTo(200);
    assertThat(service.get("/v1/things").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/managers,reader,403",
    "/v1/managers,rep,403",
    "/v1/managers,manager,200",
    "/v1/managers,operator,403",
    "/v1/managers,admin,200",
    "/v1/operations/restart,manager,403",
    "/v1/operations/restart,operator,200",
    "/v1/operations/restart,admin,200",
    "/v1/things,reader,200",
    "/v1/things,admin,200"
  })
  void letsRolesDoWhatTheyInclude(String path, String role, int status) {
    HttpResponse<String> answer = service.get(path, bearer(role));

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 403) {
      assertProblem(answer, 403, "Forbidden");
    }
  }

  @Test
  void tellsTheServiceWhoCalls() {
    assertThat(service.get("/v1/me", bearer("rep")).body()).isEqualTo("name-of-rep linh true");
    assertThat(service.get("/v1/me", bearer("reader")).body())
        .isEqualTo("name-of-reader nobody false");
  }

  @Test
  void listsWithAnExplicitEnd() {
    assertThat(service.get("/v1/things", bearer("reader")).body())
        .isEqualTo("{\"items\":[\"a\"],\"next\":null}");
  }

  @Test
  void namesTheFieldsOfAnInvalidRequest() {
    HttpResponse<String> answer = create("{\"name\":\"ana@acme.test\",\"size\":-7}");

    assertProblem(answer, 422, "Invalid request");
    assertThat(answer.body())
        .contains("\"field\":\"size\"", "\"code\":\"negative\"", "\"expected\":\"0 or more\"")
        .doesNotContain("ana@acme.test")
        .doesNotContain("-7");
  }

  @Test
  void namesTheFieldsThatBreakConstraint() {
    HttpResponse<String> answer = create("{\"name\":\" \",\"size\":1}");

    assertProblem(answer, 422, "Invalid request");
    assertThat(answer.body()).contains("\"field\":\"name\"", "\"code\":\"NotBlank\"");
  }

  @ParameterizedTest
  @CsvSource({"{\"name\": ana@acme.test", "{\"name\":\"x\"|\"size\":\"ana@acme.test\"}", "'[1'"})
  void answersUnreadableBodyWithoutRepeatingIt(String body) {
    HttpResponse<String> answer = create(body.replace('|', ','));

    assertProblem(answer, 400, "Bad Request");
    assertThat(answer.body()).doesNotContain("acme").doesNotContain("JSON");
  }

  @Test
  void answersUnreadableParameterWithoutRepeatingIt() {
    HttpResponse<String> answer = service.get("/v1/numbers?n=ana", bearer("reader"));

    assertProblem(answer, 400, "Bad Request");
    assertThat(answer.body()).doesNotContain("ana");
  }

  @Test
  void saysWhatIsMissingButNotWhichIdWasAskedFor() {
    HttpResponse<String> answer = service.get("/v1/things/ana-42", bearer("reader"));

    assertProblem(answer, 404, "Not Found");
    assertThat(answer.body()).contains("There is no such thing.").doesNotContain("ana-42");
  }

  @Test
  void answersUnknownPathsMethodsAndTypesWithProblems() {
    assertProblem(service.get("/v1/nowhere-at-all", bearer("reader")), 404, "Not Found");
    HttpResponse<String> wrongMethod = service.send("DELETE", "/v1/things", bearer("reader"));
    assertProblem(wrongMethod, 405, "Method Not Allowed");
    assertThat(wrongMethod.headers().firstValue("Allow").orElse("")).contains("GET");
    assertProblem(
        service.post("/v1/things", "x", with(bearer("rep"), "Content-Type", "text/csv")),
        415,
        "Unsupported Media Type");
    assertProblem(
        service.post(
            "/v1/things",
            "{\"name\":\"x\",\"size\":1}",
            with(bearer("rep"), "Content-Type", "application/json", "Accept", "text/csv")),
        406,
        "Not Acceptable");
  }

  @Test
  void refusesBodiesAboveTheLimitAnnouncedOrNot() {
    byte[] body = new byte[5000];

    assertProblem(
        service.post(
            "/v1/bytes", new String(body, java.nio.charset.StandardCharsets.US_ASCII), octets()),
        413,
        "Content Too Large");
    assertProblem(service.postInChunks("/v1/bytes", body, octets()), 413, "Content Too Large");
    assertThat(service.post("/v1/bytes", "12345", octets()).body()).isEqualTo("5");
  }

  @Test
  void saysOfBugsOnlyCorrelationId() {
    HttpResponse<String> answer = service.get("/v1/bug?about=ana@acme.test", bearer("reader"));

    assertProblem(answer, 500, "Internal Server Error");
    assertThat(answer.body())
        .containsPattern("\"correlationId\":\"[0-9a-f-]{36}\"")
        .doesNotContain("detail")
        .doesNotContain("cannot")
        .doesNotContain("acme")
        .doesNotContain("/v1");
  }

  @Test
  void saysWhenToTryAgain() {
    HttpResponse<String> busy = service.get("/v1/busy", bearer("reader"));
    HttpResponse<String> outage = service.get("/v1/outage", bearer("reader"));

    assertProblem(busy, 503, "Service Unavailable");
    assertThat(busy.headers().firstValue("Retry-After")).hasValue("2");
    assertProblem(outage, 503, "Service Unavailable");
    assertThat(outage.headers().firstValue("Retry-After")).hasValue("5");
  }

  @Test
  void answersProblemsToBrowsersToo() {
    assertProblem(
        service.get("/v1/things/1", with(bearer("reader"), "Accept", "text/html")),
        404,
        "Not Found");
  }

  @ParameterizedTest
  @CsvSource({"/v1/things;a=b", "/v1//things", "/public/%2e%2e/v1/things"})
  void refusesPathsThatHideWhereTheyLead(String path) {
    assertProblem(service.get(path, bearer("admin")), 400, "Bad Request");
  }

  @Test
  void opensHealthToAllAndMetricsToThisMachine() {
    assertThat(service.manage("/actuator/health").body())
        .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    assertThat(service.manage("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(service.manage("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(service.manage("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void keepsTheRestOfManagementForOperators() {
    assertProblem(service.manage("/actuator/info"), 401, "Unauthorized");
    assertProblem(service.manage("/actuator"), 401, "Unauthorized");
    assertProblem(service.manage("/v1/things"), 401, "Unauthorized");
    assertProblem(service.manage("/actuator/info", bearer("manager")), 403, "Forbidden");
    assertThat(service.manage("/actuator/info", bearer("operator")).statusCode()).isEqualTo(200);
    assertThat(service.manage("/actuator/health", bearer("operator")).body()).contains("diskSpace");
    assertThat(service.manage("/actuator/health", bearer("manager")).body())
        .doesNotContain("diskSpace");
  }

  @Test
  void keepsManagementOffTheServicePort() {
    assertThat(service.get("/actuator/health", bearer("admin")).statusCode()).isEqualTo(404);
  }

  @Test
  void continuesTheCallersTrace() {
    String caller = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    String seen = service.get("/v1/trace", with(bearer("reader"), "traceparent", caller)).body();

    assertThat(seen).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-").isNotEqualTo(caller);
  }

  private HttpResponse<String> create(String json) {
    return service.post(
        "/v1/things", json, with(bearer("rep"), "Content-Type", "application/json"));
  }

  private static String[] octets() {
    return with(bearer("reader"), "Content-Type", "application/octet-stream");
  }

  protected static String[] with(String[] headers, String... more) {
    return Stream.concat(Arrays.stream(headers), Arrays.stream(more)).toArray(String[]::new);
  }

  protected static void assertProblem(HttpResponse<String> answer, int status, String title) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"title\":\"" + title + "\"", "\"status\":" + status, "\"type\":\"");
  }
}
