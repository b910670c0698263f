package id.prima.dashboard.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One address of the API.
 *
 * @param name its operationId; its words are {@code api.<name>.*} in the label file
 * @param path below {@code /api/v1}
 * @param parameters what it takes
 * @param form of its answer
 * @param maker makes the answer
 */
record Endpoint<T>(
    String name, String path, List<Parameter> parameters, Form<T> form, Function<Call, T> maker) {

  /** What answers a question, with the question. */
  record Answer<T>(Call call, T content) {}

  /** An answer that says of which release and period it is. */
  static <T> Endpoint<Answer<T>> of(
      String name,
      String path,
      List<Parameter> parameters,
      List<Field<T>> fields,
      Function<Call, T> maker) {
    List<Field<Answer<T>>> all = new ArrayList<>();
    all.add(Field.of("release", Form.TEXT, a -> a.call().snapshot().id().toString()));
    all.add(Field.of("state", ReleaseAnswers.STATE, a -> a.call().view().state().spoken()));
    all.add(Field.of("period", Form.TEXT, a -> a.call().view().period().toString()));
    all.add(
        Field.of(
            "data_through", Form.DAY.orNull(), a -> a.call().snapshot().manifest().dataThrough()));
    all.add(Field.of("synthetic", Form.FLAG, a -> a.call().snapshot().manifest().synthetic()));
    fields.forEach(field -> all.add(field.within(Answer::content)));
    return new Endpoint<>(
        name,
        path,
        parameters,
        Form.object("answer_" + name, all),
        call -> new Answer<>(call, maker.apply(call)));
  }

  /** An answer with one list in it. */
  static <R> Endpoint<Answer<List<R>>> ofRows(
      String name,
      String path,
      List<Parameter> parameters,
      Form<R> row,
      Function<Call, List<R>> maker) {
    return of(name, path, parameters, List.of(Field.of("rows", row.list(), rows -> rows)), maker);
  }

  /** An answer with one list in it, a page at a time. */
  static <R> Endpoint<Answer<Slice<R>>> ofPages(
      String name,
      String path,
      List<Parameter> parameters,
      Form<R> row,
      Function<Call, List<R>> maker) {
    return of(name, path, paged(parameters), fields(row), call -> call.slice(maker.apply(call)));
  }

  /** These parameters and those of a page. */
  static List<Parameter> paged(List<Parameter> parameters) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.add(Parameter.PAGE);
    all.add(Parameter.SIZE);
    return all;
  }

  /** The fields of a page. */
  static <R> List<Field<Slice<R>>> fields(Form<R> row) {
    return List.of(
        Field.of("page", Form.COUNT, Slice::page),
        Field.of("size", Form.COUNT, Slice::size),
        Field.of("total", Form.COUNT, Slice::total),
        Field.of("next", Form.TEXT.orNull(), Slice::next),
        Field.of("rows", row.list(), Slice::rows));
  }

  /** Names of the parameters after the question mark. */
  List<String> asks() {
    return parameters.stream().filter(p -> !p.inPath()).map(Parameter::name).toList();
  }

  /** The answer to a question. */
  Object answer(Call call) {
    return form.json(maker.apply(call));
  }
}
