package io.leadpipeline.starter.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call.
 *
 * @param tokens the bearer tokens, by their hashes
 * @param publicPaths requests that need no token: a path pattern such as {@code /f/{form}} or
 *     {@code /hooks/**}, with a method before it where only that one is public
 */
@ConfigurationProperties("leadpipeline.access")
record AccessProperties(
    @DefaultValue List<TokenSetting> tokens, @DefaultValue List<String> publicPaths) {

  /**
   * One token; everything is checked when tokens are read, with the position in the list.
   *
   * @param name for people; unique
   * @param sha256 SHA-256 of the token in hexadecimal
   * @param rep the sales person this token speaks for, if any
   */
  record TokenSetting(
      @Nullable String name,
      @Nullable String sha256,
      @DefaultValue Set<Role> roles,
      @Nullable String rep) {}
}
