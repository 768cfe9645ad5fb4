package io.leadpipeline.starter.support;

import static io.leadpipeline.starter.support.Answers.assertProblem;
import static io.leadpipeline.starter.support.Answers.with;
import static io.leadpipeline.starter.support.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a request that fails, and what never is. */
interface ProblemContract {

  RunningService service();

  @Test
  default void namesTheFieldsOfAnInvalidRequest() {
    HttpResponse<String> answer = create("{\"name\":\"ana@acme.test\",\"size\":-7}");

    assertProblem(answer, 422, "Invalid request");
    assertThat(answer.body())
        .contains("\"field\":\"size\"", "\"code\":\"negative\"", "\"expected\":\"0 or more\"")
        .doesNotContain("ana@acme.test")
        .doesNotContain("-7");
  }

  @Test
  default void namesTheFieldsThatBreakConstraint() {
    HttpResponse<String> answer = create("{\"name\":\" \",\"size\":1}");

    assertProblem(answer, 422, "Invalid request");
    assertThat(answer.body()).contains("\"field\":\"name\"", "\"code\":\"NotBlank\"");
  }

  @ParameterizedTest
  @CsvSource({"{\"name\": ana@acme.test", "{\"name\":\"x\"|\"size\":\"ana@acme.test\"}", "'[1'"})
  default void answersUnreadableBodyWithoutRepeatingIt(String body) {
    HttpResponse<String> answer = create(body.replace('|', ','));

    assertProblem(answer, 400, "Bad Request");
    assertThat(answer.body()).doesNotContain("acme").doesNotContain("JSON");
  }

  @Test
  default void answersUnreadableParameterWithoutRepeatingIt() {
    HttpResponse<String> answer = service().get("/v1/numbers?n=ana", bearer("reader"));

    assertProblem(answer, 400, "Bad Request");
    assertThat(answer.body()).doesNotContain("ana");
  }

  @Test
  default void saysWhatIsMissingButNotWhichIdWasAskedFor() {
    HttpResponse<String> answer = service().get("/v1/things/ana-42", bearer("reader"));

    assertProblem(answer, 404, "Not Found");
    assertThat(answer.body()).contains("There is no such thing.").doesNotContain("ana-42");
  }

  @Test
  default void answersUnknownPathsMethodsAndTypesWithProblems() {
    assertProblem(service().get("/v1/nowhere-at-all", bearer("reader")), 404, "Not Found");
    HttpResponse<String> wrongMethod = service().send("DELETE", "/v1/things", bearer("reader"));
    assertProblem(wrongMethod, 405, "Method Not Allowed");
    assertThat(wrongMethod.headers().firstValue("Allow").orElse("")).contains("GET");
    assertProblem(
        service().post("/v1/things", "x", with(bearer("rep"), "Content-Type", "text/csv")),
        415,
        "Unsupported Media Type");
    assertProblem(
        service()
            .post(
                "/v1/things",
                "{\"name\":\"x\",\"size\":1}",
                with(bearer("rep"), "Content-Type", "application/json", "Accept", "text/csv")),
        406,
        "Not Acceptable");
  }

  @Test
  default void refusesBodiesAboveTheLimitAnnouncedOrNot() {
    byte[] body = new byte[5000];

    assertProblem(
        service()
            .post(
                "/v1/bytes",
                new String(body, java.nio.charset.StandardCharsets.US_ASCII),
                octets()),
        413,
        "Content Too Large");
    assertProblem(service().postInChunks("/v1/bytes", body, octets()), 413, "Content Too Large");
    assertThat(service().post("/v1/bytes", "12345", octets()).body()).isEqualTo("5");
  }

  @Test
  default void saysOfBugsOnlyCorrelationId() {
    HttpResponse<String> answer = service().get("/v1/bug?about=ana@acme.test", bearer("reader"));

    assertProblem(answer, 500, "Internal Server Error");
    assertThat(answer.body())
        .containsPattern("\"correlationId\":\"[0-9a-f-]{36}\"")
        .doesNotContain("detail")
        .doesNotContain("cannot")
        .doesNotContain("acme")
        .doesNotContain("/v1");
  }

  @Test
  default void saysWhenToTryAgain() {
    HttpResponse<String> busy = service().get("/v1/busy", bearer("reader"));
    HttpResponse<String> outage = service().get("/v1/outage", bearer("reader"));

    assertProblem(busy, 503, "Service Unavailable");
    assertThat(busy.headers().firstValue("Retry-After")).hasValue("2");
    assertProblem(outage, 503, "Service Unavailable");
    assertThat(outage.headers().firstValue("Retry-After")).hasValue("5");
  }

  @Test
  default void answersProblemsToBrowsersToo() {
    assertProblem(
        service().get("/v1/things/1", with(bearer("reader"), "Accept", "text/html")),
        404,
        "Not Found");
  }

  private HttpResponse<String> create(String json) {
    return service()
        .post("/v1/things", json, with(bearer("rep"), "Content-Type", "application/json"));
  }

  private static String[] octets() {
    return with(bearer("reader"), "Content-Type", "application/octet-stream");
  }
}
