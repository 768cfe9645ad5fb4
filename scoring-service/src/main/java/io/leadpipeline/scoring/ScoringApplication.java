package io.leadpipeline.scoring;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Signals in, leads and stages out. */
@SpringBootApplication
public class ScoringApplication {

  /** Starts the service, or answers {@code model validate FILE}. */
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    if (!words.isEmpty() && words.getFirst().equals(ModelCommand.NAME)) {
      List<String> rest = words.subList(1, words.size());
      System.exit(new ModelCommand(System.out, System.err).run(rest));
    }
    SpringApplication.run(ScoringApplication.class, arguments);
  }
}
