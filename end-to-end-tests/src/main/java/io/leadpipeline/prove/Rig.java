package io.leadpipeline.prove;

import io.leadpipeline.e2e.Running;
import io.leadpipeline.localstack.Detour;
import io.leadpipeline.localstack.LocalStack;
import io.leadpipeline.localstack.Ports;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.StackPort;
import io.leadpipeline.localstack.StackSettings;
import io.leadpipeline.prove.net.Link;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A system whose connections are links, and whose disks are its own where that is allowed. */
final class Rig implements AutoCloseable {

  private final Running system;
  private final Map<Way, Link> links;

  private Rig(Running system, Map<Way, Link> links) {
    this.system = system;
    this.links = links;
  }

  /** Starts everything, with its data in {@code folder}. */
  static Rig start(Path folder) {
    StackSettings settings = StackSettings.isolated(Running.home(), folder);
    if (SmallDisk.allowed()) {
      SmallDisk.mount(folder.resolve(SmallDisk.KAFKA));
      SmallDisk.mount(folder.resolve(SmallDisk.POSTGRES));
    }
    Map<Way, Link> links = new LinkedHashMap<>();
    List<Detour> detours = new ArrayList<>();
    Way.ALL.forEach(way -> links.put(way, link(way, settings, detours)));
    return new Rig(Running.start(redirected(settings, links).withDetours(detours)), links);
  }

  private static Link link(Way way, StackSettings settings, List<Detour> detours) {
    return switch (way.to()) {
      case KAFKA -> {
        int port = Ports.free();
        Link link = Link.to(port);
        detours.add(new Detour(way.from().name().toUpperCase(Locale.ROOT), port, link.port()));
        yield link;
      }
      case POSTGRES -> Link.to(settings.ports().of(StackPort.POSTGRES));
      case MAIL_SERVER -> Link.to(settings.ports().of(StackPort.SMTP));
    };
  }

  private static StackSettings redirected(StackSettings settings, Map<Way, Link> links) {
    Map<Service, Map<String, String>> environment = new EnumMap<>(Service.class);
    links.forEach((way, link) ->
        environment
            .computeIfAbsent(way.from(), _ -> new HashMap<>())
            .putAll(way.settings(link.port())));
    StackSettings redirected = settings;
    for (Map.Entry<Service, Map<String, String>> one : environment.entrySet()) {
      redirected = redirected.with(one.getKey(), one.getValue());
    }
    return redirected;
  }

  Running system() {
    return system;
  }

  LocalStack stack() {
    return system.stack();
  }

  Link link(Way way) {
    Link link = links.get(way);
    if (link == null) {
      throw new IllegalArgumentException(way + " (expected: one of " + links.keySet() + ")");
    }
    return link;
  }

  @Override
  public void close() {
    system.close();
    links.values().forEach(Link::close);
  }
}
