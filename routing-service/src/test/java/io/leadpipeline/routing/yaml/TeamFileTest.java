package io.leadpipeline.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.RepChanged.QuietHours;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.routing.domain.Capacity;
import io.leadpipeline.routing.domain.Salesperson;
import io.leadpipeline.routing.domain.Staff;
import io.leadpipeline.routing.domain.Telling;
import io.leadpipeline.routing.domain.Terms;
import io.leadpipeline.routing.domain.hours.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
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
        .containsExactly("line 5: teams[0].reps[0].email (expected: an e-mail address)");
    assertThat(problems(GOOD.replace("zone: Asia/Ho_Chi_Minh", "zone: Mars")))
        .containsExactly(
            "line 5: teams[0].reps[0].zone (expected: a time zone such as Asia/Ho_Chi_Minh)");
    assertThat(problems(GOOD.replace("name: Linh,", "nane: Linh,")))
        .anyMatch(problem -> problem.startsWith("line 5: teams[0].reps[0].nane (expected: one of"));
    assertThat(problems(GOOD.replace("id: linh", "weight: 21, id: linh")))
        .containsExactly("line 5: teams[0].reps[0].weight (expected: 1..20)");
    assertThat(problems(GOOD.replace("id: linh", "manager: nobody, id: linh")))
        .containsExactly("manager of linh (expected: the id of somebody in this file)");
    assertThat(problems(GOOD.replace("id: test", "id: linh")))
        .containsExactly("line 6: testRep.id (expected: an id that nobody else has)");
  }

  @Test
  void saysWhereAFileIsNoYaml() {
    assertThat(problems("teams: [")).allMatch(problem -> problem.startsWith("line "));
    assertThat(problems("")).isNotEmpty();
    assertThat(problems("just words")).isNotEmpty();
    assertThat(problems("teams: 3"))
        .anyMatch(problem -> problem.startsWith("line 1: teams (expected"));
    assertThat(problems("!!java.io.File [x]")).isNotEmpty();
  }

  @Test
  void readsHowARepWantsToBeTold() {
    String said =
        "quietHours: [\"22:00-07:00\"], digest: [\"09:00\"], heat: {TELEGRAM: [HOT]}, id: linh";

    Telling telling = staff(GOOD.replace("id: linh", said)).people().getFirst().terms().telling();

    assertThat(telling.quietHours()).containsExactly(new QuietHours("22:00", "07:00"));
    assertThat(telling.digest()).containsExactly("09:00");
    assertThat(telling.heat()).containsEntry("TELEGRAM", List.of(Temperature.HOT));
    assertThat(problems(GOOD.replace("id: linh", "quietHours: [\"late\"], id: linh")))
        .singleElement()
        .asString()
        .contains("quietHours (expected: times in quotes");
    assertThat(problems(GOOD.replace("id: linh", "heat: {SLACK: [BOILING]}, id: linh")))
        .singleElement()
        .asString()
        .contains("heat.SLACK (expected: a list of HOT, WARM, COLD)");
  }

  @Test
  void readsTermsOfARepAndOfTheirTeam() {
    String terms =
        """
        hours: {mon-fri: "08:30-12:00, 13:00-18:00", sat: "22:00-06:00"}
            holidays: VN
            capacity: {open: 5, new: 20, per: 12h, hotExtra: 2}
            name: Sales
        """;
    String text =
        GOOD.replace("name: Sales\n", terms)
            .replace(
                "id: linh",
                "languages: [vi, zh], skills: [enterprise], territories: [VN],"
                    + " absences: [2026-12-24, 2026-12-30..2027-01-02], id: linh");

    Terms read = staff(text).people().getFirst().terms();

    assertThat(read.languages()).containsExactly("vi", "zh");
    assertThat(read.capacity()).isEqualTo(new Capacity(5, 20, Duration.ofHours(12), 2));
    assertThat(read.week().days().get(DayOfWeek.MONDAY)).hasSize(2);
    assertThat(read.week().days().get(DayOfWeek.SUNDAY))
        .containsExactly(new Shift(LocalTime.MIDNIGHT, LocalTime.of(6, 0)));
    assertThat(read.holidays()).isEqualTo("VN");
    assertThat(read.absences())
        .containsEntry(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24))
        .containsEntry(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2));
  }

  @Test
  void saysWhatIsWrongWithTerms() {
    assertThat(problems(GOOD.replace("id: linh", "hours: {mon-fri: 9 to 5}, id: linh")))
        .allMatch(problem -> problem.contains("reps[0].hours (expected: days with times"));
    assertThat(
            problems(
                GOOD.replace("id: linh", "hours: {mon: \"09:00-12:00,11:00-13:00\"}, id: linh")))
        .isNotEmpty();
    assertThat(problems(GOOD.replace("id: linh", "capacity: {open: many}, id: linh")))
        .allMatch(problem -> problem.contains("capacity.open (expected: 0..10000)"));
    assertThat(problems(GOOD.replace("id: linh", "territories: [Vietnam], id: linh")))
        .allMatch(problem -> problem.contains("territories (expected: countries such as"));
  }

  private static Staff staff(String text) {
    return ((Reading.Good<Staff>) TeamFile.read(text)).content();
  }

  private static List<String> problems(String text) {
    return ((Reading.Bad<Staff>) TeamFile.read(text)).problems();
  }
}
