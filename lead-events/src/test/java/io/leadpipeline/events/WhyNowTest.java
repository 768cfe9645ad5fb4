package io.leadpipeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyNowTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

  @Test
  void speaksTheRepsLanguage() {
    List<Reason> reasons = List.of(new Reason("time-frame", Map.of("days", "30")));

    assertThat(WhyNow.render(reasons, Locale.ENGLISH))
        .containsExactly("Wants to buy within 30 days");
    assertThat(WhyNow.render(reasons, Locale.of("vi")))
        .containsExactly("Dự định mua trong vòng 30 ngày");
    assertThat(WhyNow.render(reasons, Locale.of("th", "TH")))
        .containsExactly("วางแผนซื้อภายใน 30 วัน");
  }

  @Test
  void fallsBackToEnglish() {
    assertThat(WhyNow.render(List.of(new Reason("hot", Map.of())), Locale.FRENCH))
        .containsExactly("Very active lately");
  }

  @Test
  void showsAnUnknownCodeAsItIs() {
    assertThat(WhyNow.render(List.of(new Reason("from-the-future", Map.of())), Locale.ENGLISH))
        .containsExactly("from-the-future");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "th"})
  void everyLanguageSaysTheSame(String language) {
    ResourceBundle english = bundle(Locale.ROOT);
    ResourceBundle other = bundle(Locale.of(language));

    assertThat(other.keySet()).isEqualTo(english.keySet());
    for (String code : english.keySet()) {
      assertThat(placeholders(other.getString(code)))
          .as(code)
          .isEqualTo(placeholders(english.getString(code)));
      if (!code.isEmpty()) {
        assertThat(other.getString(code)).as(code).isNotEqualTo(english.getString(code));
      }
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("io.leadpipeline.events.why-now", locale);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
