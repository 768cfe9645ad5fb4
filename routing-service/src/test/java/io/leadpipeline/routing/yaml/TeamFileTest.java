package io.leadpipeline.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Staff;
import io.leadpipeline.routing.yaml.TeamFile.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamFileTest {
  private static final String GOOD =
      """
      teams:
        - id: sales
          name: Sales
          reps:
            - {id: linh, name: Linh, email: linh@sales.test, zone: Asia/Ho_Chi_Minh, channels: [EMAIL]}
      testRep: {id: test, name: T, email: test@sales.test, zone: UTC, channels: [EMAIL]}
      """;

  @Test
  void readsTheFileThatComesWithTheProduct() throws IOException {
    Staff staff = staff(Files.readString(Path.of("../config/team.yml")));

    assertThat(staff.people().stream().filter(Salesperson::isTakingLeads)).hasSize(3);
    assertThat(staff.people()).allMatch(person -> person.email().endsWith("@sales.test"));
    assertThat(staff.people()).anyMatch(Salesperson::test).anyMatch(p -> p.id().equals("mai"));
  }

  @Test
  void namesEachKeyAndWhatWasExpected() {
    assertThat(problems(GOOD.replace("linh@sales.test", "linh")))
        .containsExactly("teams[0].reps[0].email (expected: an e-mail address)");
    assertThat(problems(GOOD.replace("zone: Asia/Ho_Chi_Minh", "zone: Mars")))
        .containsExactly("teams[0].reps[0].zone (expected: a time zone such as Asia/Ho_Chi_Minh)");
    assertThat(problems(GOOD.replace("name: Linh,", "nane: Linh,")))
        .anyMatch(problem -> problem.startsWith("teams[0].reps[0].nane (expected: one of"));
    assertThat(problems(GOOD.replace("id: linh", "weight: 21, id: linh")))
        .containsExactly("teams[0].reps[0].weight (expected: 1..20)");
    assertThat(problems(GOOD.replace("id: linh", "manager: nobody, id: linh")))
        .containsExactly("manager of linh (expected: the id of somebody in this file)");
    assertThat(problems(GOOD.replace("id: test", "id: linh")))
        .containsExactly("testRep.id (expected: an id that nobody else has)");
  }

  @Test
  void saysWhereAFileIsNoYaml() {
    assertThat(problems("teams: [")).allMatch(problem -> problem.startsWith("line "));
    assertThat(problems("")).isNotEmpty();
    assertThat(problems("just words")).isNotEmpty();
    assertThat(problems("teams: 3")).anyMatch(problem -> problem.startsWith("teams (expected"));
    assertThat(problems("!!java.io.File [x]")).isNotEmpty();
  }

  private static Staff staff(String text) {
    return ((Reading.Good) TeamFile.read(text)).staff();
  }

  private static List<String> problems(String text) {
    return ((Reading.Bad) TeamFile.read(text)).problems();
  }
}
