package io.leadpipeline.scoring.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a person and the company, as far as a target customer is described by it.
 *
 * @param freeMail true for an address at a free-mail provider, false at a company's domain
 * @param companyDomain the e-mail domain, unless it is a free-mail provider's
 * @param role the part in the purchase, in normal form
 */
public record Facts(
    @Nullable Boolean freeMail,
    @Nullable String companyDomain,
    @Nullable Integer employeesMin,
    @Nullable Integer employeesMax,
    @Nullable String role,
    @Nullable String jobTitle,
    @Nullable String industry,
    @Nullable String country) {

  public static final Facts NONE = new Facts(null, null, null, null, null, null, null, null);
}
