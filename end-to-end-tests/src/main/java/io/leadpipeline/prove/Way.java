package io.leadpipeline.prove;

import io.leadpipeline.localstack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From whom to whom something is said over the network. */
record Way(Service from, Part to) {

  /** Every one on which leads travel. */
  static final List<Way> ALL = all();

  static final Way TO_MAIL_SERVER = new Way(Service.NOTIFICATION, Part.MAIL_SERVER);

  /** What services stand on. */
  enum Part {
    KAFKA("Kafka"),
    POSTGRES("PostgreSQL"),
    MAIL_SERVER("the mail server");

    private final String called;

    Part(String called) {
      this.called = called;
    }
  }

  private static List<Way> all() {
    List<Way> all = new ArrayList<>();
    for (Service service : Service.values()) {
      all.add(new Way(service, Part.KAFKA));
      all.add(new Way(service, Part.POSTGRES));
    }
    all.add(new Way(Service.NOTIFICATION, Part.MAIL_SERVER));
    return List.copyOf(all);
  }

  /** Makes its service go this way, by the port at its beginning. */
  Map<String, String> settings(int port) {
    return switch (to) {
      case KAFKA -> Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port);
      case POSTGRES ->
          Map.of(
              "SPRING_DATASOURCE_URL",
              "jdbc:postgresql://127.0.0.1:" + port + "/" + from.shortName());
      case MAIL_SERVER -> Map.of("SPRING_MAIL_PORT", Integer.toString(port));
    };
  }

  @Override
  public String toString() {
    return from.shortName() + " to " + to.called;
  }
}
