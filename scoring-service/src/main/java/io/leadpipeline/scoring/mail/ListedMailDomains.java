package io.leadpipeline.scoring.mail;

import com.google.common.net.InternetDomainName;
import io.leadpipeline.scoring.domain.MailDomains;
import io.leadpipeline.scoring.domain.identity.EmailKey;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Free, disposable and role addresses by lists, companies by the list of public suffixes. */
public final class ListedMailDomains implements MailDomains {

  private static final int LONGEST_DOMAIN = 253;

  private final Set<String> free = WordList.read("free-mail-domains.txt");
  private final Set<String> disposable = WordList.read("disposable-mail-domains.txt");
  private final Set<String> roles = WordList.read("role-mailboxes.txt");

  @Override
  public Optional<Mailbox> of(String address) {
    String key = EmailKey.of(address);
    int at = key.lastIndexOf('@');
    String domain = key.substring(at + 1);
    return at < 1 || domain.isEmpty() || domain.length() > LONGEST_DOMAIN
        ? Optional.empty()
        : Optional.of(mailbox(domain, roles.contains(local(address))));
  }

  private Mailbox mailbox(String domain, boolean role) {
    String registrable = registrable(domain);
    boolean throwaway = in(disposable, domain, registrable);
    boolean anybody = throwaway || in(free, domain, registrable);
    Optional<String> company = anybody ? Optional.empty() : Optional.of(registrable);
    return new Mailbox(domain, company, anybody, throwaway, role);
  }

  private static boolean in(Set<String> list, String domain, String registrable) {
    return list.contains(domain) || list.contains(registrable);
  }

  /** The domain somebody registered; under an unknown suffix the last two labels. */
  private static String registrable(String domain) {
    if (!InternetDomainName.isValid(domain)) {
      return domain;
    }
    InternetDomainName name = InternetDomainName.from(domain);
    if (name.isUnderPublicSuffix()) {
      return name.topPrivateDomain().toString();
    }
    var labels = name.parts();
    return name.isPublicSuffix() || labels.size() < 2
        ? domain
        : labels.get(labels.size() - 2) + "." + labels.get(labels.size() - 1);
  }

  private static String local(String address) {
    String text = address.strip().toLowerCase(Locale.ROOT);
    String mailbox = text.substring(0, Math.max(0, text.lastIndexOf('@')));
    int tag = mailbox.indexOf('+');
    return tag > 0 ? mailbox.substring(0, tag) : mailbox;
  }
}
