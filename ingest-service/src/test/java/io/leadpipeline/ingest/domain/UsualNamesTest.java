package io.leadpipeline.ingest.domain;

import static io.leadpipeline.ingest.sources.Calls.ALIASES;
import static io.leadpipeline.ingest.sources.Calls.NOW;
import static io.leadpipeline.ingest.sources.Calls.PHONES;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Utm;
import io.leadpipeline.ingest.domain.UsualNames.Found;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualNamesTest {

  private final UsualNames names = new UsualNames(ALIASES, PHONES);

  @Test
  void findsAPersonHoweverDeep() {
    Found found =
        find(
            "{\"a\":{\"b\":{\"profile\":{\"firstName\":\"Lan\",\"work_email\":\"lan@acme.example\"}}}}");

    assertThat(found.person().contact().firstName()).isEqualTo("Lan");
    assertThat(found.person().contact().email()).isEqualTo("lan@acme.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"event", "session", "owner", "product", "createdBy", "speakers", "form"})
  void takesWhatIsSaidOfAThingForNoPerson(String thing) {
    Found found =
        find(
            "{\"email\":\"a@b.example\",\"%s\":{\"name\":\"X\",\"title\":\"Y\"}}".formatted(thing));

    assertThat(found.person().contact().fullName()).isNull();
    assertThat(found.person().contact().jobTitle()).isNull();
    assertThat(found.person().original()).containsEntry(thing + ".name", "X");
  }

  @Test
  void takesTheNameOfACompanyForTheCompany() {
    assertThat(find("{\"organization\":{\"name\":\"Acme\"}}").person().contact().company())
        .isEqualTo("Acme");
  }

  @Test
  void readsCampaignAndPage() {
    Found found =
        find(
            """
            {"campaign":{"source":"google","name":"autumn","id":"7"},
             "page":{"url":"https://acme.example/?fbclid=f1","title":"Home","referrer":"https://g.example/"}}\
            """);

    assertThat(found.utm()).contains(new Utm("google", null, "autumn", null, null));
    assertThat(found.person().pageUrl()).isEqualTo("https://acme.example/?fbclid=f1");
    assertThat(found.person().referrer()).isEqualTo("https://g.example/");
    assertThat(found.person().clickIds()).isEqualTo(Map.of("fbclid", "f1"));
    assertThat(found.person().contact().jobTitle()).isNull();
  }

  @Test
  void readsQuestionsWithTheirAnswersAsFields() {
    Found found =
        find(
            """
            {"fields":[{"label":"Work email","value":"a@b.example"},
                       {"question":"Industry","answers":["Retail","Food"]},
                       {"title":"Company","value":null},
                       {"key":"city","value":{"x":1}}]}\
            """);

    assertThat(found.person().contact().email()).isEqualTo("a@b.example");
    assertThat(found.person().answers())
        .contains(new Answer("industry", "Industry", "Retail"))
        .contains(new Answer("industry", "Industry", "Food"));
    assertThat(found.person().contact().city()).isNull();
  }

  @Test
  void findsAddressesByTheirShapeOnlyWhereItMay() {
    Document document = document("{\"q7\":\"a@b.example\",\"q8\":\"0903 123 456\"}");

    assertThat(find("{\"q7\":\"a@b.example\",\"q8\":\"0903 123 456\"}").person().contact().phone())
        .isEqualTo("+84903123456");
    Found named = names.find(document, Map.of(), false, "VN", NOW);
    assertThat(named.person().contact().reachable()).isFalse();
    assertThat(named.person().original()).containsEntry("q7", "a@b.example");
  }

  @Test
  void partsPersonalPropertiesFromFacts() {
    Document properties =
        document(
            """
            {"plan":"pro","email":"a@b.example","cart":{"phone":"1","items":[{"sku":"x"}]},
             "note":"write to c@d.example","list":["e@f.example"],"name":"T-shirt","none":null}\
            """);

    EventProperties parted = EventProperties.of(properties, ALIASES);

    assertThat(parted.facts()).containsOnlyKeys("plan", "cart", "name");
    assertThat(parted.personal()).containsOnlyKeys("email", "cart.phone", "note", "list");
  }

  private Found find(String json) {
    return names.find(document(json), Map.of(), true, "VN", NOW);
  }

  private static Document document(String json) {
    return new JacksonJsonReader().document(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
