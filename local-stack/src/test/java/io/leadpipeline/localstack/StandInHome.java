package io.leadpipeline.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A repository in which every built jar is a {@link StandIn}. */
record StandInHome(Path folder) {

  static StandInHome in(Path folder) {
    StandInHome home = new StandInHome(folder);
    for (Service service : Service.values()) {
      home.build(service.module());
    }
    home.build("mail-sink");
    return home;
  }

  Path jar(String module) {
    return folder.resolve(module).resolve("target").resolve(module + ".jar");
  }

  private void build(String module) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
    String name = StandIn.class.getName().replace('.', '/') + ".class";
    try {
      Files.createDirectories(jar(module).resolveSibling("lib"));
      try (OutputStream file = Files.newOutputStream(jar(module));
          JarOutputStream jar = new JarOutputStream(file, manifest);
          InputStream code = StandIn.class.getResourceAsStream("/" + name)) {
        jar.putNextEntry(new JarEntry(name));
        Objects.requireNonNull(code).transferTo(jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
