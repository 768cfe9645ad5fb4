package io.leadpipeline.scoring.web;

import io.leadpipeline.events.Stage;
import io.leadpipeline.events.Temperature;
import io.leadpipeline.scoring.application.LeadFilter;
import io.leadpipeline.scoring.application.LeadOrder;
import io.leadpipeline.scoring.application.SearchWords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which leads are asked for, and in what order. */
record LeadRequest(LeadFilter filter, LeadOrder order) {

  static final List<String> NAMES =
      Arrays.stream(LeadParameters.class.getRecordComponents()).map(c -> c.getName()).toList();

  private static final List<String> STAGES =
      Stream.of(
              Stage.VISITOR,
              Stage.IQL,
              Stage.MQL,
              Stage.SRL,
              Stage.SQL,
              Stage.RECYCLED,
              Stage.DISQUALIFIED,
              Stage.CUSTOMER)
          .map(Stage::value)
          .toList();
  private static final List<String> TEMPERATURES =
      Stream.of(Temperature.COLD, Temperature.WARM, Temperature.HOT)
          .map(Temperature::value)
          .toList();
  private static final Map<String, Optional<Boolean>> TEST =
      Map.of("true", Optional.of(true), "false", Optional.of(false), "any", Optional.empty());
  private static final Map<String, LeadOrder> ORDERS =
      Map.of("last-signal", LeadOrder.LAST_SIGNAL, "created", LeadOrder.CREATED);
  private static final int MOST_SOURCE_PARTS = 3;

  static LeadRequest of(LeadParameters said, Asked asked) {
    String[] source = source(said.source(), asked);
    LeadFilter filter =
        new LeadFilter(
            Asked.text(said.email()),
            phone(said.phone(), asked),
            asked.words("stage", said.stage(), STAGES),
            asked.words("temperature", said.temperature(), TEMPERATURES),
            Asked.list(said.persona()),
            Asked.list(said.segment()),
            part(source, 0),
            part(source, 1),
            form(said.form(), source),
            Asked.text(said.campaign()),
            Asked.text(said.webinar()),
            words(said.text(), asked),
            test(said, asked));
    return new LeadRequest(
        filter, asked.word("sort", said.sort(), ORDERS).orElse(LeadOrder.LAST_SIGNAL));
  }

  private static @Nullable String phone(@Nullable String text, Asked asked) {
    if (text == null || text.isBlank()) {
      return null;
    }
    // A plus sign in a query string is a space to whoever decodes it.
    String digits = text.replaceAll("[\\s+().-]", "").replaceFirst("^00", "");
    if (!digits.matches("[1-9]\\d{5,14}")) {
      asked.wrong("phone", "format", "a number in E.164, such as %2B84901234567");
    }
    return "+" + digits;
  }

  private static String[] source(@Nullable String text, Asked asked) {
    String[] parts = text == null || text.isBlank() ? new String[0] : text.strip().split("/", -1);
    if (parts.length > MOST_SOURCE_PARTS) {
      asked.wrong("source", "format", "provider, provider/connection or provider/connection/form");
    }
    return parts;
  }

  private static @Nullable String part(String[] source, int index) {
    return index < source.length ? Asked.text(source[index]) : null;
  }

  private static @Nullable String form(@Nullable String said, String[] source) {
    String form = Asked.text(said);
    return form == null ? part(source, 2) : form;
  }

  private static List<String> words(@Nullable String text, Asked asked) {
    List<String> words = SearchWords.of(text);
    if (Asked.text(text) != null && words.isEmpty()) {
      asked.wrong("text", "format", "some letters or digits");
    }
    return words;
  }

  /** Who names one person means that person, test lead or not. */
  private static @Nullable Boolean test(LeadParameters said, Asked asked) {
    boolean named = Asked.text(said.email()) != null || Asked.text(said.phone()) != null;
    return asked
        .word("test", said.test(), TEST)
        .orElse(named ? Optional.empty() : Optional.of(false))
        .orElse(null);
  }
}
