/// JSON whose every value knows where it stands, read strictly and written canonically.
///
/// In comes text; out comes a tree of [gruscope.json.Json] values, read through [gruscope.json.Fields], which refuses what it does not
/// know. Errors name source, line and column. The other way, [gruscope.json.JsonWriter] writes files that differ well.
///
/// ```java
/// Fields scene = Fields.of(JsonParser.parse(text, "scene.json"), "scene");
/// String title = scene.text("title");
/// scene.end();   // refuses fields nobody asked for
/// ```
package gruscope.json;
