package io.leadpipeline.ingest.domain;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The properties of an event, parted: personal ones may only stand in the block {@code person}.
 *
 * @param facts about the event
 * @param personal by their path, with dots
 */
public record EventProperties(Map<String, Object> facts, Map<String, Object> personal) {

  private static final Set<Meaning> PERSONAL =
      EnumSet.of(
          Meaning.EMAIL, Meaning.PHONE, Meaning.FIRST_NAME, Meaning.LAST_NAME, Meaning.REPLY_TO);
  private static final Set<String> ADDRESSES = Set.of("address", "street", "ip", "birthday");

  /** Parts the members of an object by their names and by what values look like. */
  public static EventProperties of(Document properties, FieldAliases aliases) {
    Map<String, Object> personal = new LinkedHashMap<>();
    return new EventProperties(
        facts("", Trees.object(properties), aliases, personal), Map.copyOf(personal));
  }

  private static Map<String, Object> facts(
      String path, Map<?, ?> object, FieldAliases aliases, Map<String, Object> personal) {
    Map<String, Object> facts = new LinkedHashMap<>();
    object.forEach((key, value) -> {
      String name = String.valueOf(key);
      String where = path + name;
      if (value instanceof Map<?, ?> inner) {
        facts.put(name, facts(where + ".", inner, aliases, personal));
      } else if (isPersonal(name, value, aliases)) {
        personal.put(where, value);
      } else {
        facts.put(name, value);
      }
    });
    return facts;
  }

  private static boolean isPersonal(String name, Object value, FieldAliases aliases) {
    return PERSONAL.contains(aliases.of(name, Map.of()))
        || ADDRESSES.contains(FieldNames.key(name))
        || holdsAddress(value);
  }

  /** An e-mail address anywhere in a value, also in the query of a page's address. */
  private static boolean holdsAddress(Object value) {
    return switch (value) {
      case String text -> text.indexOf('@') >= 0 || text.contains("%40");
      case List<?> items -> items.stream().anyMatch(EventProperties::holdsAddress);
      case Map<?, ?> inner -> inner.values().stream().anyMatch(EventProperties::holdsAddress);
      default -> false;
    };
  }
}
