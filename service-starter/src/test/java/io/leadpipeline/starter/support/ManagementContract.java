package io.leadpipeline.starter.support;

import static io.leadpipeline.starter.support.Answers.assertProblem;
import static io.leadpipeline.starter.support.TestTokens.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the management port tells, and whom. */
interface ManagementContract {

  RunningService service();

  @Test
  default void opensHealthToAllAndMetricsToThisMachine() {
    assertThat(service().manage("/actuator/health").body())
        .isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
    assertThat(service().manage("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(service().manage("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(service().manage("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  default void keepsTheRestOfManagementForOperators() {
    assertProblem(service().manage("/actuator/info"), 401, "Unauthorized");
    assertProblem(service().manage("/actuator"), 401, "Unauthorized");
    assertProblem(service().manage("/v1/things"), 401, "Unauthorized");
    assertProblem(service().manage("/actuator/info", bearer("manager")), 403, "Forbidden");
    assertThat(service().manage("/actuator/info", bearer("operator")).statusCode()).isEqualTo(200);
    assertThat(service().manage("/actuator/health", bearer("operator")).body())
        .contains("diskSpace");
    assertThat(service().manage("/actuator/health", bearer("manager")).body())
        .doesNotContain("diskSpace");
  }

  @Test
  default void keepsManagementOffTheServicePort() {
    assertThat(service().get("/actuator/health", bearer("admin")).statusCode()).isEqualTo(404);
  }
}
