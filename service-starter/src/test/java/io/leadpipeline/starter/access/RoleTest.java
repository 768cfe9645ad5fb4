package io.leadpipeline.starter.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  @ParameterizedTest
  @EnumSource
  void includesItselfAndReading(Role role) {
    assertThat(role.included()).contains(role, Role.READER);
  }

  @Test
  void keepsOperatorsAndManagersApart() {
    assertThat(Role.OPERATOR.included()).doesNotContain(Role.MANAGER, Role.ADMIN);
    assertThat(Role.MANAGER.included()).doesNotContain(Role.OPERATOR, Role.ADMIN);
    assertThat(Role.ADMIN.included()).containsExactlyInAnyOrder(Role.values());
  }

  @Test
  void showsNoNameInTexts() {
    assertThat(new Caller("ana's token", Set.of(Role.READER), null)).hasToString("Caller[READER]");
  }
}
