package io.leadpipeline.cli.imports;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a column may say. The constants are named as in ingest's table of what fields mean. */
enum Said {
  EMAIL("email", Block.CONTACT),
  PHONE("phone", Block.CONTACT),
  FIRST_NAME("firstName", Block.CONTACT),
  LAST_NAME("lastName", Block.CONTACT),
  FULL_NAME("fullName", Block.CONTACT),
  COMPANY("company", Block.CONTACT),
  JOB_TITLE("jobTitle", Block.CONTACT),
  COUNTRY("country", Block.CONTACT),
  CITY("city", Block.CONTACT),
  LANGUAGE("language", Block.CONTACT),
  VISITOR_ID("visitorId", Block.PERSON),
  EXTERNAL_ID("externalId", Block.PERSON),
  PAGE_URL("pageUrl", Block.PERSON),
  REFERRER("referrer", Block.PERSON),
  PURCHASING_TIME_FRAME("purchasingTimeFrame", Block.ANSWER),
  PURCHASING_ROLE("purchasingRole", Block.ANSWER),
  EMPLOYEES("employees", Block.ANSWER),
  INDUSTRY("industry", Block.ANSWER),
  BUDGET("budget", Block.ANSWER),
  NEED("need", Block.ANSWER),
  MESSAGE("message", Block.ANSWER),
  INTERESTS("interests", Block.ANSWER),
  UTM_SOURCE("utm.source", Block.UTM),
  UTM_MEDIUM("utm.medium", Block.UTM),
  UTM_CAMPAIGN("utm.campaign", Block.UTM),
  UTM_TERM("utm.term", Block.UTM),
  UTM_CONTENT("utm.content", Block.UTM),
  CONSENT_MARKETING("consent.marketing", Block.CONSENT),
  CONSENT_PRIVACY("consent.privacy", Block.CONSENT),
  CONSENT_TERMS("consent.terms", Block.CONSENT),
  OCCURRED_AT("occurredAt", Block.SIGNAL),
  CUSTOMER_SINCE("customerSince", Block.PURCHASE),
  AMOUNT("amount", Block.PURCHASE),
  CURRENCY("currency", Block.PURCHASE),
  IGNORED("ignore", Block.NOTHING),
  /** Kept as it came, under the column's own name. */
  KEPT("keep", Block.ORIGINAL);

  private static final Map<String, Said> BY_FIELD =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Said::field, Function.identity()));
  private static final Map<String, Said> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, it -> it));

  private final String field;
  private final Block block;

  Said(String field, Block block) {
    this.field = field;
    this.block = block;
  }

  /** Where in a signal it stands. */
  enum Block {
    SIGNAL,
    CONTACT,
    PERSON,
    ANSWER,
    UTM,
    CONSENT,
    PURCHASE,
    ORIGINAL,
    NOTHING
  }

  /** As a mapping names it. */
  String field() {
    return field;
  }

  /** As its block names it. */
  String leaf() {
    return field.substring(field.lastIndexOf('.') + 1);
  }

  Block block() {
    return block;
  }

  static Optional<Said> ofField(String field) {
    return Optional.ofNullable(BY_FIELD.get(field));
  }

  /** Meanings that only a form knows are kept as they came. */
  static Said ofName(String name) {
    return BY_NAME.getOrDefault(name, KEPT);
  }

  static String fields() {
    return Arrays.stream(values()).map(Said::field).collect(Collectors.joining(", "));
  }
}
