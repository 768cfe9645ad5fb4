package io.leadpipeline.localstack;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which port each part of a stack listens on. */
public record StackPorts(Map<StackPort, Integer> numbers) {

  private static final int HIGHEST = 65_535;

  public StackPorts {
    numbers = Map.copyOf(numbers);
  }

  /** The standard ports, changed by the environment. */
  public static StackPorts from(Map<String, String> environment) {
    Map<StackPort, Integer> numbers = new EnumMap<>(StackPort.class);
    for (StackPort port : StackPort.values()) {
      Optional<String> set = Optional.ofNullable(environment.get(port.setting()));
      numbers.put(port, set.map(value -> parse(port, value)).orElse(port.standard()));
    }
    return new StackPorts(numbers);
  }

  /** Ports nobody uses now, for a stack beside another. */
  public static StackPorts allFree() {
    Iterator<Integer> free = Ports.free(StackPort.values().length).iterator();
    Map<StackPort, Integer> numbers = new EnumMap<>(StackPort.class);
    for (StackPort port : StackPort.values()) {
      numbers.put(port, free.next());
    }
    return new StackPorts(numbers);
  }

  public int of(StackPort port) {
    return Optional.ofNullable(numbers.get(port)).orElse(port.standard());
  }

  /** Moves what may move, and refuses to start on any other port that is taken. */
  StackPorts settled(Set<StackPort> needed) {
    Map<StackPort, Integer> settled = new EnumMap<>(numbers);
    needed.forEach(port -> settled.put(port, settle(port, of(port))));
    return new StackPorts(settled);
  }

  private static int settle(StackPort port, int number) {
    if (number == 0 || port.movable()) {
      return Ports.freeOrOther(number);
    }
    if (Ports.taken(number)) {
      throw new StackFailure(
          "Port %d is taken, and %s wants it: stop what uses it, or set %s to another port."
              .formatted(number, port.wantedBy(), port.setting()));
    }
    return number;
  }

  private static int parse(StackPort port, String value) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= 0 && number <= HIGHEST) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below, with the name of the setting.
    }
    throw new StackFailure(
        "%s is %s (expected: a port number, 0 for any free one).".formatted(port.setting(), value));
  }
}
