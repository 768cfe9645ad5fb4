package io.leadpipeline.starter.support;

import static io.leadpipeline.starter.support.Answers.assertProblem;
import static io.leadpipeline.starter.support.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may call what. */
interface AccessContract {

  RunningService service();

  @Test
  default void opensPublicPathsToAnybody() {
    assertThat(service().get("/public/hello").body()).isEqualTo("hello");
  }

  @Test
  default void leavesForeignBearersOfPublicPathsToTheService() {
    assertThat(service().get("/public/hello", "Authorization", "Bearer of-a-webhook").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization,Bearer wrong",
    "Authorization,Bearer",
    "Authorization,Basic c2VjcmV0LW9mLXRoZS1hZG1pbjo=",
    "X-Nothing,none"
  })
  default void asksWhoeverHasNoValidTokenForOne(String header, String value) {
    HttpResponse<String> answer = service().get("/v1/things", header, value);

    assertProblem(answer, 401, "Unauthorized");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.body()).doesNotContain("wrong").doesNotContain("things");
  }

  @Test
  default void asksForTokenBeforeItSaysWhatExists() {
    assertProblem(service().get("/v1/nowhere"), 401, "Unauthorized");
    assertProblem(service().get("/error"), 401, "Unauthorized");
    assertProblem(service().send("OPTIONS", "/v1/me"), 401, "Unauthorized");
  }

  @Test
  default void opensOneMethodOfPath() {
    assertThat(service().send("OPTIONS", "/v1/things").statusCode()).isEqualTo(200);
    assertThat(service().get("/v1/things").statusCode()).isEqualTo(401);
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
  default void letsRolesDoWhatTheyInclude(String path, String role, int status) {
    HttpResponse<String> answer = service().get(path, bearer(role));

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 403) {
      assertProblem(answer, 403, "Forbidden");
    }
  }

  @ParameterizedTest
  @CsvSource({"/v1/things;a=b", "/v1//things", "/public/%2e%2e/v1/things"})
  default void refusesPathsThatHideWhereTheyLead(String path) {
    assertProblem(service().get(path, bearer("admin")), 400, "Bad Request");
  }
}
