package io.leadpipeline.scoring.domain;

import io.leadpipeline.scoring.domain.MailDomains.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person and the company, as far as a target customer is described by it.
 *
 * @param mail what the e-mail address tells
 * @param role the part in the purchase, in normal form
 * @param timeFrameDays days until the purchase is planned, as said last
 * @param first what brought the person
 */
public record Facts(
    @Nullable Mail mail,
    @Nullable Integer employeesMin,
    @Nullable Integer employeesMax,
    @Nullable String role,
    @Nullable Integer timeFrameDays,
    @Nullable String jobTitle,
    @Nullable String industry,
    @Nullable String country,
    @Nullable Origin first) {

  public static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null);

  /** What an address tells. */
  public record Mail(
      String domain, @Nullable String company, boolean free, boolean disposable, boolean role) {

    static Mail of(Mailbox box) {
      return new Mail(
          box.domain(), box.company().orElse(null), box.free(), box.disposable(), box.role());
    }
  }

  /** The company's registrable domain; none for free-mail addresses. */
  public @Nullable String companyDomain() {
    return mail == null ? null : mail.company();
  }
}
