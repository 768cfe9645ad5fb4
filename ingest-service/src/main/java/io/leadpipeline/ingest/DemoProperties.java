package io.leadpipeline.ingest;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo site.
 *
 * @param mailboxUrl where the alerts can be read
 */
@ConfigurationProperties("leadpipeline.demo")
record DemoProperties(@DefaultValue("http://127.0.0.1:8025") URI mailboxUrl) {}
