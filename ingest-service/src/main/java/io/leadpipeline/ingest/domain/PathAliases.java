package io.leadpipeline.ingest.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names around a value say about it, before its own name is asked. */
final class PathAliases {

  /** What is said about these is not said about the person. */
  private static final Set<String> THINGS =
      Set.of(
          "agent",
          "app",
          "assignee",
          "createdby",
          "creator",
          "device",
          "event",
          "events",
          "flow",
          "form",
          "host",
          "library",
          "location",
          "meeting",
          "network",
          "os",
          "owner",
          "product",
          "products",
          "rep",
          "salesrep",
          "screen",
          "sender",
          "session",
          "speaker",
          "speakers",
          "sponsors",
          "survey",
          "updatedby",
          "venue",
          "webinar",
          "workspace");

  private static final Set<String> COMPANIES =
      Set.of("company", "organization", "organisation", "account", "employer", "business", "firm");
  private static final Set<String> TITLES = Set.of("name", "title");
  private static final Map<String, Meaning> CAMPAIGN =
      Map.of(
          "source", Meaning.UTM_SOURCE,
          "medium", Meaning.UTM_MEDIUM,
          "name", Meaning.UTM_CAMPAIGN,
          "campaign", Meaning.UTM_CAMPAIGN,
          "term", Meaning.UTM_TERM,
          "content", Meaning.UTM_CONTENT);
  private static final Map<String, Meaning> PAGE =
      Map.of(
          "url", Meaning.PAGE_URL,
          "uri", Meaning.PAGE_URL,
          "referrer", Meaning.REFERRER,
          "referer", Meaning.REFERRER);

  private PathAliases() {}

  /** The meaning of a value inside others, by {@link FieldNames#key}; empty when its name tells. */
  static Optional<Meaning> of(List<String> path) {
    String leaf = path.getLast();
    String parent = path.get(path.size() - 2);
    return switch (parent) {
      case "campaign", "utm" -> Optional.of(CAMPAIGN.getOrDefault(leaf, Meaning.UNKNOWN));
      case "page" -> Optional.of(PAGE.getOrDefault(leaf, Meaning.UNKNOWN));
      default -> around(path, parent, leaf);
    };
  }

  private static Optional<Meaning> around(List<String> path, String parent, String leaf) {
    if (COMPANIES.contains(parent) && TITLES.contains(leaf)) {
      return Optional.of(Meaning.COMPANY);
    }
    return path.subList(0, path.size() - 1).stream().anyMatch(THINGS::contains)
        ? Optional.of(Meaning.UNKNOWN)
        : Optional.empty();
  }
}
