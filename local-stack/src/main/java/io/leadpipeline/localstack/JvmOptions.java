package io.leadpipeline.localstack;

import java.util.List;

/** Options for child JVMs. */
public final class JvmOptions {

  /** Quick to start and small; C1 only costs peak speed, so benchmarks pass their own. */
  public static final List<String> QUICK_START =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** The mail sink keeps all mails in memory, and tells them all in one answer. */
  static final List<String> OF_MAIL_SINK =
      List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private JvmOptions() {}
}
