package io.leadpipeline.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpamPatternsTest {

  private static final String LINKS = " https://a.example https://b.example http://c.example";

  @Test
  void knowsAnchorsWhereANameStands() {
    assertThat(in("name", "<a href=\"https://a.example\">Best</a>")).isEqualTo("markup-in-name");
    assertThat(in("company", "[url=https://a.example]Best[/url]")).isEqualTo("markup-in-name");
    assertThat(in("first name", "Get rich at https://a.example")).isEqualTo("markup-in-name");
  }

  @Test
  void knowsOneGibberishWordInAllNames() {
    String word = "HsKdjWqPxa";

    assertThat(in("first_name", word, "last_name", word, "company", word))
        .isEqualTo("same-gibberish");
    assertThat(in("first_name", word, "last_name", "Lan", "company", "Acme")).isEmpty();
    assertThat(in("first_name", "McDonald", "last_name", "McDonald", "company", "McDonald"))
        .isEmpty();
    assertThat(in("first_name", "Test", "last_name", "Test", "company", "Test")).isEmpty();
  }

  @Test
  void knowsAMessageOfLinksAndOldPhrases() {
    String phrases = "We RANK your website on the first page of Google!";

    assertThat(in("message", phrases + LINKS)).isEqualTo("link-stuffed");
    assertThat(in("message", phrases)).isEmpty();
    assertThat(in("message", "Our sites, please look:" + LINKS)).isEmpty();
    assertThat(in("message", "We sell SEO services and want a demo." + LINKS)).isEmpty();
  }

  @Test
  void takesPeopleForPeople() {
    assertThat(in("name", "Nguyễn Thị Ánh", "company", "https://acme.example")).isEmpty();
    assertThat(in("name", "O'Neil-Smith [Bob]", "company", "A < B & Sons")).isEmpty();
    assertThat(in("email", "a@acme.example")).isEmpty();
  }

  private static String in(String... namesAndValues) {
    List<Field> fields = new ArrayList<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      fields.add(new Field(namesAndValues[at], namesAndValues[at + 1]));
    }
    return SpamPatterns.standard()
        .in(FormFields.sort(fields, FieldAliases.standard(), Map.of()))
        .orElse("");
  }
}
