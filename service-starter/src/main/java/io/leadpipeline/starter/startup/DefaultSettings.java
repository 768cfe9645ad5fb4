package io.leadpipeline.starter.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Puts the shared defaults under every other source of settings. An imported file would win over
 * the file that imports it, and a service could not change a default in its own {@code
 * application.yml}; where a service imports them all the same, they are moved down.
 */
final class DefaultSettings implements EnvironmentPostProcessor, Ordered {

  private static final String SHARED = "leadpipeline-defaults.yml";
  private static final String LOCAL = "leadpipeline-defaults-local.yml";

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    MutablePropertySources sources = environment.getPropertySources();
    sources.stream()
        .map(PropertySource::getName)
        .filter(name -> name.contains("[" + SHARED + "]"))
        .toList()
        .forEach(sources::remove);
    if (environment.acceptsProfiles(Profiles.of("local"))) {
      load(LOCAL).forEach(sources::addLast);
    }
    load(SHARED).forEach(sources::addLast);
  }

  private static List<PropertySource<?>> load(String file) {
    try {
      return new YamlPropertySourceLoader().load(file, new ClassPathResource(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
