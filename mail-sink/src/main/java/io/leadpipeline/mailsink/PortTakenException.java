package io.leadpipeline.mailsink;

/** A port this program needs is in use; the message names it and the setting that changes it. */
final class PortTakenException extends RuntimeException {

  PortTakenException(String what, int port, String setting, Throwable cause) {
    super(
        "The %s cannot listen on port %d: %s. Stop who uses it or set %s to another port."
            .formatted(what, port, cause.getMessage(), setting),
        cause);
  }
}
