package io.leadpipeline.routing.web;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Lead;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the lead is; whatever is not known is empty. */
record PersonView(
    String name,
    String company,
    String jobTitle,
    String email,
    String phone,
    String place,
    List<Answer> answers) {

  static PersonView of(Lead lead) {
    Contact contact = lead.person().contact();
    return new PersonView(
        nameOf(contact),
        text(contact.company()),
        text(contact.jobTitle()),
        text(contact.email()),
        text(contact.phone()),
        joined(", ", contact.city(), contact.country()),
        lead.person().answers());
  }

  private static String nameOf(Contact contact) {
    String full = text(contact.fullName());
    String name = full.isEmpty() ? joined(" ", contact.firstName(), contact.lastName()) : full;
    return name.isEmpty() ? text(contact.email()) : name;
  }

  private static String joined(String by, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .collect(Collectors.joining(by));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
