package io.leadpipeline.bench.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A service that records its statements: first argument its application class, second the file, the
 * rest are its own.
 */
@Configuration(proxyBeanMethods = false)
public class TapedService {

  private static final String FILE = "bench.tape";

  /** Runs it until it is stopped. */
  public static void main(String[] arguments) throws ClassNotFoundException {
    Class<?> application = Class.forName(arguments[0]);
    System.setProperty(FILE, arguments[1]);
    String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
    SpringApplication.run(new Class<?>[] {application, TapedService.class}, rest);
  }

  @Bean(destroyMethod = "close")
  static SqlTape tape() throws IOException {
    return SqlTape.to(Path.of(System.getProperty(FILE)));
  }

  @Bean
  static BeanPostProcessor taped(SqlTape tape) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        TapeRecorder recorder = new TapeRecorder(tape);
        return bean instanceof DataSource source
            ? ProxyDataSourceBuilder.create(source)
                .listener(recorder)
                .methodListener(recorder)
                .build()
            : bean;
      }
    };
  }
}
