package io.leadpipeline.ingest.segment;

import static io.leadpipeline.ingest.segment.SegmentCalls.LOCAL;
import static io.leadpipeline.ingest.segment.SegmentCalls.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a message of Segment speaks of. */
class SegmentPeopleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name     | Nguyễn Thị Ánh Tuyết | fullName
          name     | สมชาย ใจดี             | fullName
          name     | <script>alert(1)</script>'";--  | fullName
          họ tên   | Trần Văn B           | fullName
          title    | Giám đốc             | jobTitle
          company  | Công ty Á Châu       | company
          """)
  void readsTraitsInAnyLanguageAsTheyAre(String trait, String value, String field) {
    String body =
        "{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{\"%s\":\"%s\"}}"
            .formatted(trait, value.replace("\"", "\\\""));

    assertThat(accepted(LOCAL, body).person().contact()).hasFieldOrPropertyWithValue(field, value);
  }

  @Test
  void readsTraitsThatAreMissingNullOrLists() {
    for (String traits : List.of("null", "[]", "{}", "\"x\"", "{\"email\":null,\"name\":[]}")) {
      Signal signal =
          accepted(LOCAL, "{\"type\":\"identify\",\"userId\":7,\"traits\":" + traits + "}");

      assertThat(signal.person().externalId()).isEqualTo("7");
      assertThat(signal.person().contact().reachable()).isFalse();
    }
  }

  @Test
  void readsACompanyThatIsAnObject() {
    String body =
        """
        {"type":"identify","userId":"u","traits":{"email":"a@b.example",
         "company":{"name":"Acme","industry":"Retail","employees":"51-100"},
         "manager_email":"boss@b.example","description":"tall"}}\
        """;

    Signal signal = accepted(LOCAL, body);

    assertThat(signal.person().contact().company()).isEqualTo("Acme");
    assertThat(signal.person().contact().email()).isEqualTo("a@b.example");
    assertThat(signal.normal()).matches(it -> Integer.valueOf(51).equals(it.employeesMin()));
    assertThat(signal.person().original())
        .containsEntry("traits.manager_email", "boss@b.example")
        .containsEntry("traits.description", "tall");
  }

  @Test
  void takesNobodysAddressForThePersonsOwn() {
    String invite =
        """
        {"type":"track","event":"Invite Sent","userId":"u",
         "properties":{"email":"friend@other.example","plan":"pro","link":"https://a.example/?e=x%40y.example"}}\
        """;

    Signal signal = accepted(LOCAL, invite);

    assertThat(signal.person().contact().reachable()).isFalse();
    assertThat(signal.event()).matches(it -> it.properties().equals(Map.of("plan", "pro")));
    assertThat(signal.person().original()).containsEntry("email", "friend@other.example");
  }

  @Test
  void flagsAnAddressThatHoldsAControlCharacter() {
    String body =
        "{\"type\":\"identify\",\"userId\":\"u\",\"traits\":{\"email\":\"a\\u0001@b.example\"}}";

    assertThat(accepted(LOCAL, body).person().contact().email()).isNull();
    assertThat(accepted(LOCAL, body).person().invalid()).hasSize(1);
  }

  @Test
  void readsGroupsAndAliases() {
    Signal group =
        accepted(
            LOCAL,
            "{\"type\":\"group\",\"userId\":\"u\",\"groupId\":\"g\",\"traits\":{\"name\":\"Acme\"}}");
    Signal alias = accepted(LOCAL, "{\"type\":\"alias\",\"previousId\":\"anon\",\"userId\":\"u\"}");

    assertThat(group.person().contact().company()).isEqualTo("Acme");
    assertThat(group.person().contact().fullName()).isNull();
    assertThat(alias.kind()).isEqualTo(SignalKind.IDENTIFIED);
    assertThat(alias.person().visitorId()).isEqualTo("anon");
    assertThat(alias.person().externalId()).isEqualTo("u");
  }
}
