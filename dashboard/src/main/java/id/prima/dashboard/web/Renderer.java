package id.prima.dashboard.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.prima.dashboard.page.Chrome;
import id.prima.dashboard.page.Page;
import java.util.Map;

/** Lays pages out with the templates that the build made into classes. */
final class Renderer {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  String render(Page page, Chrome chrome) {
    StringOutput out = new StringOutput(16_384);
    engine.render(page.template(), Map.of("page", page, "chrome", chrome), out);
    return out.toString();
  }
}
