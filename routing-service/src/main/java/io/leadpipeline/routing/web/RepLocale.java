package io.leadpipeline.routing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of the rep whose page it is; before one is known, the browser's. */
final class RepLocale extends AcceptHeaderLocaleResolver {
  private static final String ATTRIBUTE = RepLocale.class.getName();

  RepLocale() {
    setSupportedLocales(List.of(Locale.ENGLISH, Locale.of("vi"), Locale.of("th")));
    setDefaultLocale(Locale.ENGLISH);
  }

  static void use(Locale locale, HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, locale);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Locale locale
        ? locale
        : super.resolveLocale(request);
  }
}
