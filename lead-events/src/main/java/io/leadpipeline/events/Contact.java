package io.leadpipeline.events;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a person.
 *
 * @param email trimmed, lower case, domain in ASCII
 * @param phone E.164
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 */
public record Contact(
    @Nullable String email,
    @Nullable String phone,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String fullName,
    @Nullable String company,
    @Nullable String jobTitle,
    @Nullable String country,
    @Nullable String city,
    @Nullable String language) {

  public static final Contact EMPTY =
      new Contact(null, null, null, null, null, null, null, null, null, null);

  /** True when the person can be written to or called. */
  public boolean reachable() {
    return email != null || phone != null;
  }
}
