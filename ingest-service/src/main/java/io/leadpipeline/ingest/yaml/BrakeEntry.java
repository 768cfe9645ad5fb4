package io.leadpipeline.ingest.yaml;

import io.leadpipeline.ingest.domain.brake.BrakeSetting;
import io.leadpipeline.starter.startup.InvalidSetting;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a form says about its brake, checked: {@code off}, or its own numbers and manager. */
record BrakeEntry(String key, @Nullable Object entry) {

  private static final Set<String> KEYS = Set.of("factor", "at-least", "manager");
  private static final int MOST = 10_000;

  BrakeSetting setting() {
    return switch (entry) {
      case null -> BrakeSetting.USUAL;
      case Boolean on when !on -> BrakeSetting.OFF;
      case String word when word.equals("off") -> BrakeSetting.OFF;
      case Map<?, ?> said -> said(said);
      default -> throw wrong("", "is no brake", "off, or factor, at-least and manager");
    };
  }

  private BrakeSetting said(Map<?, ?> said) {
    for (Object name : said.keySet()) {
      if (!KEYS.contains(String.valueOf(name))) {
        throw wrong("." + name, "is not known", "one of " + KEYS.stream().sorted().toList());
      }
    }
    return new BrakeSetting(
        true,
        number("factor", said.get("factor"), BrakeSetting.USUAL.factor()),
        number("at-least", said.get("at-least"), BrakeSetting.USUAL.atLeast()),
        manager(said.get("manager")));
  }

  private int number(String name, @Nullable Object value, int usual) {
    if (value == null) {
      return usual;
    }
    if (value instanceof Integer number && number >= 1 && number <= MOST) {
      return number;
    }
    throw wrong("." + name, "is no number of hands", "1 to " + MOST);
  }

  private @Nullable String manager(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof String address && address.indexOf('@') > 0) {
      return address.strip();
    }
    throw wrong(".manager", "is no address", "such as sales-lead@acme.example");
  }

  private InvalidSetting wrong(String what, String problem, String expected) {
    return new InvalidSetting(key + what, problem, expected);
  }
}
