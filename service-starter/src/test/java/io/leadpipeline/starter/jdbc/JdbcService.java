package io.leadpipeline.starter.jdbc;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The smallest service with a database, and without web. */
@SpringBootApplication
public class JdbcService {}
