package io.leadpipeline.ingest.domain.rejection;

import io.leadpipeline.ingest.domain.Parsed;
import io.leadpipeline.ingest.domain.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is no signal.
 *
 * @param verdict SPAM, REFUSED, UNREADABLE or HELD
 * @param code a word of ours
 * @param detail codes by field; nothing that was sent
 */
public record Refusal(String verdict, String code, @Nullable String detail) {

  public static final String SPAM = "SPAM";
  public static final String HELD = "HELD";
  public static final String UNREADABLE = "UNREADABLE";

  private static final Set<String> REACH = Set.of("email", "phone", "visitor_id");

  /** Empty for what is a signal. */
  public static Optional<Refusal> of(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Accepted _ -> Optional.empty();
      case Parsed.Held _ -> Optional.of(new Refusal(HELD, "brake", null));
      case Parsed.Spam it -> Optional.of(new Refusal(SPAM, it.reason(), null));
      case Parsed.Refused it -> Optional.of(refused(it.violations()));
      case Parsed.Unreadable it -> Optional.of(new Refusal(UNREADABLE, it.reason(), null));
    };
  }

  /** Of a kept request that cannot be read again at all. */
  public static Refusal unreadable(String code) {
    return new Refusal(UNREADABLE, code, null);
  }

  private static Refusal refused(List<Violation> violations) {
    boolean unreachable = violations.stream().allMatch(it -> REACH.contains(it.field()));
    String detail =
        violations.stream()
            .map(it -> it.field() + " " + it.code())
            .collect(Collectors.joining(", "));
    return new Refusal("REFUSED", unreachable ? "unreachable" : "invalid", detail);
  }
}
