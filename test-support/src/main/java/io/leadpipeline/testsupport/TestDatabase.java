package io.leadpipeline.testsupport;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty real PostgreSQL database for one test class. */
public record TestDatabase(String url, String user, String password) {

  /** A source of connections, without a pool. */
  public DataSource dataSource() {
    return new DriverManagerDataSource(url, user, password);
  }

  /** Runs the migrations of messaging and of the module under test, as a service does. */
  public TestDatabase migrated() {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations("classpath:db/messaging", "classpath:db/migration")
        .failOnMissingLocations(false)
        .outOfOrder(true)
        .load()
        .migrate();
    return this;
  }
}
