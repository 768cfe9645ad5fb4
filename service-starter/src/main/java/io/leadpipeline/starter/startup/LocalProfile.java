package io.leadpipeline.starter.startup;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Guards what is only fit for one person's own machine: it is allowed in profile {@code local}, and
 * that profile only on loopback. Inside a container no service can see where its ports are
 * published: there whoever publishes them on loopback only says so.
 */
public final class LocalProfile {

  private static final String NAME = "local";
  private static final String IN_CONTAINER = "leadpipeline.local.container";
  private static final List<String> ADDRESSES =
      List.of("server.address", "management.server.address");

  private LocalProfile() {}

  /**
   * Whether the profile is local.
   *
   * @throws InvalidSetting when it is, but others could reach the service
   */
  public static boolean active(Environment environment) {
    boolean local = environment.acceptsProfiles(Profiles.of(NAME));
    if (local && !environment.getProperty(IN_CONTAINER, Boolean.class, false)) {
      ADDRESSES.forEach(setting -> requireLoopback(environment, setting));
    }
    return local;
  }

  /**
   * Refuses a setting that is only fit for local use.
   *
   * @throws InvalidSetting unless the profile is local and bound to loopback
   */
  public static void require(Environment environment, String setting) {
    if (!active(environment)) {
      throw new InvalidSetting(
          setting, "is only for local use", "profile local and server.address=127.0.0.1, or unset");
    }
  }

  private static void requireLoopback(Environment environment, String setting) {
    if (!isLoopback(environment.getProperty(setting, "0.0.0.0"))) {
      throw new InvalidSetting(
          setting,
          "is not a loopback address, but the profile is local, where a well-known token opens"
              + " everything",
          "127.0.0.1, or another profile with tokens of your own, or in a container whose ports are"
              + " published on loopback only "
              + IN_CONTAINER
              + "=true");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
