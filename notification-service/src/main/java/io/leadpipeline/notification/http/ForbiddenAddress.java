package io.leadpipeline.notification.http;

import java.io.IOException;

/** A connection that was not opened because of where it led. */
final class ForbiddenAddress extends IOException {

  private static final long serialVersionUID = 1L;

  ForbiddenAddress() {
    super("the name leads to an address outside the public internet");
  }
}
