package io.leadpipeline.starter.mvc;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

@Validated
@ConfigurationProperties("tested")
record TestedProperties(@NotBlank @DefaultValue("name") String name) {}
