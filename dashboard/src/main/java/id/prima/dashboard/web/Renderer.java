package id.prima.dashboard.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import id.prima.dashboard.page.Chrome;
import id.prima.dashboard.page.Page;
import java.util.Map;

/** Lays pages out with the templates that the build made into classes. */
final class Renderer {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page in UTF-8; what the templates say themselves is so already. */
  byte[] render(Page page, Chrome chrome) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render(page.template(), Map.of("page", page, "chrome", chrome), out);
    return out.toByteArray();
  }
}
