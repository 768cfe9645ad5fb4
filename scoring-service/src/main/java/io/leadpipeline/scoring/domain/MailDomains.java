package io.leadpipeline.scoring.domain;

import java.util.Optional;

/** What the address of a person tells, by lists that others maintain. */
public interface MailDomains {

  /** What is known of an address in its normal form; empty for something that is none. */
  Optional<Mailbox> of(String address);

  /**
   * What is known of an address.
   *
   * @param domain all that stands after the at sign
   * @param company the registrable domain; absent where anybody gets an address
   * @param free at a provider where anybody gets an address
   * @param disposable at a provider of addresses to throw away
   * @param role of a function such as info or sales, not of one person
   */
  record Mailbox(
      String domain, Optional<String> company, boolean free, boolean disposable, boolean role) {}
}
