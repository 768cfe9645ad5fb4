package io.leadpipeline.cli.text;

import io.leadpipeline.events.Contact;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a person is called; a Vietnamese family name comes first. */
public final class PersonName {

  private static final String UNKNOWN = "(no name)";

  private PersonName() {}

  public static String of(Contact contact) {
    boolean familyFirst = "VN".equals(contact.country());
    String parts =
        familyFirst
            ? joined(contact.lastName(), contact.firstName())
            : joined(contact.firstName(), contact.lastName());
    String name = contact.fullName() == null ? parts : contact.fullName();
    return name.isBlank() ? UNKNOWN : name;
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
