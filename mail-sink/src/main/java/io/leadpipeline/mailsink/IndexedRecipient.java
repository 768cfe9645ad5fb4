package io.leadpipeline.mailsink;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;

/** Stands for a recipient's account: what is delivered goes to the index, once for all of them. */
record IndexedRecipient(MailAddress address, MailIndex index, InstantSource time)
    implements GreenMailUser {

  @Override
  public void deliver(MovingMessage message) {
    if (address.equals(message.getToAddresses().iterator().next())) {
      deliver(message.getMessage());
    }
  }

  @Override
  public void deliver(MimeMessage message) {
    index.add(MailReader.read(message, address.getEmail(), time.instant()));
  }

  @Override
  public String getEmail() {
    return address.getEmail();
  }

  @Override
  public String getLogin() {
    return address.getEmail();
  }

  @Override
  public String getQualifiedMailboxName() {
    return address.getEmail();
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void create() {}

  @Override
  public void delete() {}

  @Override
  public void setPassword(String password) {}

  @Override
  public void authenticate(String password) {}
}
